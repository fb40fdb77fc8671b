/**
 * Prints the sample of every letter as Word and PDF into a folder, to be looked at, with a red head where one is named:
 * npm run print-letters -- FOLDER [红头]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { letterKinds, sampleLetter } from '#statute/letters'
import { drawDocx, drawPdf } from '#platform/paper'
import { paperOf } from '#modules/letters'

const [folder = 'letters', redHead] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const [index, kind] of letterKinds.entries()) {
  const paper = paperOf({ ...sampleLetter(kind), ...(redHead !== undefined && { redHead }) })
  const name = join(folder, `${String(index + 1).padStart(2, '0')}-${kind}`)
  writeFileSync(`${name}.docx`, await drawDocx(paper))
  writeFileSync(`${name}.pdf`, (await drawPdf(paper)).bytes)
}
