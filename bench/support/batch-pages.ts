import { once } from 'node:events'
import { plainReport } from '../../test/support/reports.ts'
import { plainPage } from './page.ts'

/** Writes pages of generated reports to standard output one after the other, each behind its length. */
const count = Number(process.argv[2])

for (let seed = 0; seed < count; seed++) {
  const page = plainPage(plainReport(seed))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(page.length)
  if (!process.stdout.write(Buffer.concat([length, page]))) await once(process.stdout, 'drain')
}
