export type { CompiledCell, CompiledCells } from './cell.ts'
export { ownCells, scaleOf } from './cell.ts'
