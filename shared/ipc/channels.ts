/** The names of the doors between a window and main. This is all that the preload script imports. */
export const REQUESTS = {
  readRoom: 'room.read',
  readLog: 'log.read',
  readBoard: 'board.read',
  readOlder: 'board.readOlder',
  send: 'command.send',
  verify: 'audit.verify',
  readProof: 'proof.read',
  checkRoom: 'proof.check',
  stopChecking: 'proof.stopChecking',
  keepHeads: 'proof.keep',
  chooseFolder: 'proof.chooseFolder',
  findNamed: 'erasure.findNamed',
  exportLog: 'audit.export',
  signDecision: 'decision.sign',
  saveChecker: 'audit.saveChecker',
  copyWords: 'words.copy',
  saveWords: 'words.save',
  acceptRoom: 'room.accept',
  chooseRoom: 'room.choose',
  readThirdPartyNotices: 'about.thirdPartyNotices',
  readKeys: 'keys.read',
  weighPassphrase: 'keys.weigh',
  foundRoom: 'keys.foundRoom',
  unlock: 'keys.unlock',
  lock: 'keys.lock',
  giveKeys: 'keys.give',
  enrolKey: 'keys.enrol',
  changePassphrase: 'keys.changePassphrase',
  rekeyLog: 'keys.rekeyLog',
  setIdle: 'keys.setIdle',
  copyFingerprint: 'keys.copyFingerprint',
} as const;

export const PUSHES = {
  appended: 'log.appended',
  action: 'app.action',
  sealed: 'log.sealed',
  keys: 'keys.changed',
  opened: 'content.opened',
  checking: 'proof.checking',
  folder: 'proof.folder',
} as const;

export type RequestName = keyof typeof REQUESTS;
export type PushName = keyof typeof PUSHES;
