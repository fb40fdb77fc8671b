/** Publishes the schema of the report's JSON: npx node scripts/write-schema.ts */
import { writeFileSync } from 'node:fs'
import { reportJsonSchema } from '../src/modules/annual-report/write/index.ts'

const file = new URL('../docs/schema/annual-report-1.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`)
