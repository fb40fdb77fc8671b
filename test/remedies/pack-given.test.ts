import assert from 'node:assert/strict'
import { after } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { sm3 } from '#platform/crypto'
import { closeOffice } from '#platform/office'
import { closePdf } from '#platform/pdf'
import { closeRemains } from '#platform/remains'
import { createTextReader } from '#platform/text'
import { beginDelivery } from '#modules/letters'
import { makePack } from '#modules/remedies'
import { lettersIn } from '../letters/support/bench.ts'
import { releasesIn } from '../letters/support/released.ts'
import { contentFor, deedsOf } from '../requests/support/deeds.ts'
import { openOffice } from '../requests/support/office.ts'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import { unzip } from '../support/unzip.ts'
import { remediesAt } from './support/remedies.ts'

const reader = createTextReader()
after(() => Promise.all([reader.close(), closePdf(), closeOffice(), closeRemains()]))

eachEngine('the pack has what was given out as it went out, and never the original', async (database) =>
  withFiles({}, async (files) => {
    const office = await openOffice(database)
    const deeds = deedsOf(office)
    const letters = lettersIn(office)
    const releases = releasesIn(office, files)
    await letters.settle()
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
    const { id: letter } = await letters.issue(id, 'disclosed')
    const attempt = { way: 'post', carrier: 'ems', mailNumber: 'EA123456785CN' } as const
    const caller = await office.caller('clerk')
    const sent = { letter, attempt, on: office.today(), note: '', caller, files: [release], giving: null }
    await office.run((tx) => beginDelivery(tx, office.act(), sent, letters.kit))

    const remedies = remediesAt(office)
    const { id: remedy } = await remedies.open({ requests: [id] })
    const binding = { ...remedies.kit, database: office.database, files }
    const pack = await makePack(office.act(), { remedy, caller, inFull: true }, binding)
    const given = pack.parts.filter(({ code }) => code === 'given')
    assert.deepEqual(
      given.map((part) => [part.digest, part.pages, part.attached]),
      [[digest, null, 1]],
    )
    const bytes = new Uint8Array(await buffer(await files.open(pack.digest)))
    const text = (await reader.textOf(bytes, 'application/pdf')).text.replaceAll(/\s/gu, '')
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
