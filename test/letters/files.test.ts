import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { bundleLetters, drawLetter, isLetterFile, letterSweep } from '#modules/letters'
import { openFiles } from '#platform/files'
import { closePdf, pageCount } from '#platform/pdf'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { openOffice } from '../requests/support/office.ts'
import { lettersIn } from './support/bench.ts'

eachEngine(
  'a letter is drawn once, also after a kill, and many are printed as one',
  async (database, context) => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-letters-'))
    context.after(async () => {
      await closePdf()
      await rm(folder, { recursive: true, force: true })
    })
    const office = await openOffice(database)
    const letters = lettersIn(office)
    await letters.settle()
    const files = await openFiles({ place: { kind: 'disk', folder } })
    const drawing = { database: office.database, files, sealer: letters.kit.sealer }
    const first = await letters.issue((await office.register()).id, 'receipt')
    const { id: request } = await office.register()
    const second = await letters.issue(request, 'receipt')
    const printed = (as: 'pdf' | 'zip') =>
      office.ask((query) =>
        bundleLetters(query, files, { letters: [second.id, first.id], as, on: office.today() }),
      )
    await drawLetter(drawing, office.act(), first.id)
    await assert.rejects(printed('pdf'), refusedAs('letter-undrawn'))

    const sweep = letterSweep({ files, sealer: letters.kit.sealer })
    const later = '2026-09-14T01:05:00.000Z'
    assert.equal(await office.ask((query) => sweep.pending?.(query, later) ?? Promise.resolve(false)), true)
    const context_ = { database: office.database, now: later, signal: new AbortController().signal }
    assert.deepEqual(await sweep.run(context_), { done: 1, failed: 0 })
    const [row] = await letters.of(request)
    await drawLetter(drawing, office.act(), second.id)
    assert.deepEqual(await letters.of(request), [row], 'what is drawn stays')
    const pdf = row?.pdf ?? ''
    assert.equal(await office.ask((query) => isLetterFile(query, pdf)), true)

    const one = await printed('pdf')
    assert.equal(await pageCount(one.bytes), 2)
    const zip = await printed('zip')
    assert.deepEqual(
      Object.keys(unzipSync(zip.bytes)).toSorted(),
      ['示建公开告〔2026〕1号', '示建公开告〔2026〕2号'].flatMap((number) => [
        `${number}.docx`,
        `${number}.pdf`,
      ]),
    )
  },
)
