/** Prints the sample of every letter as Word and PDF into a folder, to be looked at: npx node scripts/print-letters.ts FOLDER */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { letterKinds, sampleLetter } from '#statute/letters'
import { drawDocx, drawPdf } from '#platform/paper'
import { paperOf } from '#modules/letters'

const folder = process.argv[2] ?? 'letters'
mkdirSync(folder, { recursive: true })
for (const [index, kind] of letterKinds.entries()) {
  const paper = paperOf(sampleLetter(kind))
  const name = join(folder, `${String(index + 1).padStart(2, '0')}-${kind}`)
  writeFileSync(`${name}.docx`, await drawDocx(paper))
  writeFileSync(`${name}.pdf`, (await drawPdf(paper)).bytes)
}
