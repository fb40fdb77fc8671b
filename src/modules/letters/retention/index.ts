/** What letters and their deliveries remember of the people in a case, and how they forget them. docs/adr/0049. */
export { letterMemory } from './forget.ts'
