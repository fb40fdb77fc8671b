/** What remedies remember of the people in a case, and how they forget them. docs/adr/0049. */
export { remedyMemory } from './forget.ts'
