/** Writes docs/law.md from the articles the comments of src/statute name: npx node scripts/write-law.ts */
import { writeFileSync } from 'node:fs'
import { lawMarkdown } from './law/table.ts'

writeFileSync(new URL('../docs/law.md', import.meta.url), lawMarkdown())
