/** Writes docs/letters.md from the letters and rules of src/statute/letters: npx node scripts/write-letters.ts */
import { writeFileSync } from 'node:fs'
import { lettersMarkdown } from './letters/table.ts'

writeFileSync(new URL('../docs/letters.md', import.meta.url), lettersMarkdown())
