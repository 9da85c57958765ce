// Runs inside Electron: draws the icon of argv at each size and writes NxN.png files. Called by scripts/draw-icons.mjs.
const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const [svgFile, folder, ...sizes] = process.argv.slice(-9);

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true } });
  await window.loadURL('about:blank');
  const source = `data:image/svg+xml;base64,${readFileSync(svgFile).toString('base64')}`;
  for (const size of sizes) {
    const picture = await window.webContents.executeJavaScript(`new Promise((resolve) => {
      const image = new Image(${size}, ${size});
      image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
        canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
        resolve(canvas.toDataURL('image/png').split(',')[1]);
      };
      image.src = ${JSON.stringify(source)};
    })`);
    writeFileSync(path.join(folder, `${size}x${size}.png`), Buffer.from(picture, 'base64'));
  }
  app.exit(0);
});
