/** What holds personal data of a case, module by module, and all else there is with why it need not forget. docs/adr/0049. */
export { memories } from './memories.ts'
export { apart } from './apart.ts'
