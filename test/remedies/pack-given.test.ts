import assert from 'node:assert/strict'
import { after } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { sm3 } from '#platform/crypto'
import type { Files } from '#platform/files'
import { closeOffice } from '#platform/office'
import { closePdf } from '#platform/pdf'
import { closeRemains } from '#platform/remains'
import { createTextReader } from '#platform/text'
import { beginDelivery, deliverByHand } from '#modules/letters'
import { makePack } from '#modules/remedies'
import type { RequestId } from '#modules/requests'
import { lettersIn } from '../letters/support/bench.ts'
import { releasesIn } from '../letters/support/released.ts'
import { contentFor, deedsOf } from '../requests/support/deeds.ts'
import type { Office } from '../requests/support/office.ts'
import { openOffice } from '../requests/support/office.ts'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import { unzip } from '../support/unzip.ts'
import { remediesAt } from './support/remedies.ts'

const reader = createTextReader()
after(() => Promise.all([reader.close(), closePdf(), closeOffice(), closeRemains()]))

/** A request that was decided to be disclosed, with a document that may be given out. */
const released = async (office: Office, files: Files) => {
  const deeds = deedsOf(office)
  const releases = releasesIn(office, files)
  const { id } = await office.register()
  await deeds.assign(id)
  await deeds.search(id, 'found')
  await deeds.evidence(id, ['disclosed'])
  await deeds.draft(id, contentFor('disclosed'))
  await deeds.signOff(id)
  await deeds.decide(id)
  const release = await releases.start(id)
  const digest = await releases.prepare(release)
  await releases.confirm(release, digest)
  return { id, release, digest }
}

/** The pack of a reconsideration of the request, and its words. */
const packed = async (office: Office, files: Files, id: RequestId) => {
  const remedies = remediesAt(office)
  const { id: remedy } = await remedies.open({ requests: [id] })
  const binding = { ...remedies.kit, database: office.database, files }
  const caller = await office.caller('clerk')
  const pack = await makePack(office.act(), { remedy, caller, inFull: true }, binding)
  const bytes = new Uint8Array(await buffer(await files.open(pack.digest)))
  const text = (await reader.textOf(bytes, 'application/pdf')).text.replaceAll(/\s/gu, '')
  return { pack, text }
}

eachEngine('the pack has what was given out as it went out, and never the original', async (database) =>
  withFiles({}, async (files) => {
    const office = await openOffice(database)
    const letters = lettersIn(office)
    await letters.settle()
    const { id, release, digest } = await released(office, files)
    const { id: letter } = await letters.issue(id, 'disclosed')
    const attempt = { way: 'post', carrier: 'ems', mailNumber: 'EA123456785CN' } as const
    const caller = await office.caller('clerk')
    const sent = { letter, attempt, on: office.today(), note: '', caller, files: [release], giving: null }
    await office.run((tx) => beginDelivery(tx, office.act(), sent, letters.kit))

    const { pack, text } = await packed(office, files, id)
    const given = pack.parts.filter(({ code }) => code === 'given')
    assert.deepEqual(
      given.map((part) => [part.digest, part.pages, part.attached]),
      [[digest, null, 1]],
    )
    for (const word of ['随文书给出的文件', '会议记录（已区分处理）.txt', digest])
      assert.ok(text.includes(word), word)
    const archive = unzip(new Uint8Array(await buffer(await files.open(pack.archive?.digest ?? ''))))
    const inside = [...archive].filter(([name]) => name.endsWith('会议记录（已区分处理）.txt'))
    assert.equal(inside.length, 1)
    assert.doesNotMatch([...archive.values()].join('\n'), /李大力/u)
    assert.equal(
      sm3(new Uint8Array(await buffer(await files.open(pack.archive?.digest ?? '')))),
      pack.archive?.digest,
    )
  }),
)

eachEngine('the pack says what went out without a letter of the house', async (database) =>
  withFiles({}, async (files) => {
    const office = await openOffice(database)
    const { id, release, digest } = await released(office, files)
    const delivery = { way: 'in-person', signedOn: office.today() } as const
    const input = { ...(await office.on('clerk', id)), delivery, proof: null, files: [release], giving: null }
    await office.run((tx) => deliverByHand(tx, office.act(), input, office.cells))
    const { text } = await packed(office, files, id)
    for (const word of ['随文书给出文件1份', '随文书给出的文件', digest]) assert.ok(text.includes(word), word)
  }),
)
