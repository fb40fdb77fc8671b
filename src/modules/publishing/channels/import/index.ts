/** Records of other channels as tables: taken in whole or not at all, given out, an empty one to fill in. */
export { examineImport, importDisseminations } from './take-in.ts'
export { exportDisseminations, importTemplate } from './sheet.ts'
