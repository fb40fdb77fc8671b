/** Writes docs/publishing.md from the table of states of publishing: npx node scripts/write-publishing.ts */
import { writeFileSync } from 'node:fs'
import { publishingMarkdown } from './publishing/table.ts'

writeFileSync(new URL('../docs/publishing.md', import.meta.url), publishingMarkdown())
