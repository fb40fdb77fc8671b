/** Writes docs/requests.md from the table of states of requests: npx node scripts/write-requests.ts */
import { writeFileSync } from 'node:fs'
import { requestsMarkdown } from './requests/table.ts'

writeFileSync(new URL('../docs/requests.md', import.meta.url), requestsMarkdown())
