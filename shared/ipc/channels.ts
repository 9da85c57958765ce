/** The names of the doors between a window and main. This is all that the preload script imports. */
export const REQUESTS = {
  readRoom: 'room.read',
  readLog: 'log.read',
  readBoard: 'board.read',
  readOlder: 'board.readOlder',
  send: 'command.send',
  verify: 'audit.verify',
  exportLog: 'audit.export',
  saveChecker: 'audit.saveChecker',
  copyWords: 'words.copy',
  acceptRoom: 'room.accept',
  chooseRoom: 'room.choose',
  readThirdPartyNotices: 'about.thirdPartyNotices',
} as const;

export const PUSHES = {
  appended: 'log.appended',
  action: 'app.action',
} as const;

export type RequestName = keyof typeof REQUESTS;
export type PushName = keyof typeof PUSHES;
