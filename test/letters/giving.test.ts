import assert from 'node:assert/strict'
import { after } from 'node:test'
import { closeOffice } from '#platform/office'
import { closeRemains } from '#platform/remains'
import type { DecisionKind } from '#statute/decisions'
import type { BeginDelivery, LetterId } from '#modules/letters'
import { beginDelivery, deliverByHand, deliveryOf, givenText, readGiven } from '#modules/letters'
import type { RequestId } from '#modules/requests'
import { contentFor, deedsOf } from '../requests/support/deeds.ts'
import type { Office } from '../requests/support/office.ts'
import { openOffice } from '../requests/support/office.ts'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import { refusedAs } from '../support/refused.ts'
import { lettersIn } from './support/bench.ts'
import { releasesIn } from './support/released.ts'

after(() => Promise.all([closeOffice(), closeRemains()]))

/** A decided request of a kind with its letter, and what goes out with it. */
const decidedIn = async (office: Office, kind: DecisionKind) => {
  const letters = lettersIn(office)
  const deeds = deedsOf(office)
  await letters.settle()
  const { id } = await office.register()
  await deeds.assign(id)
  await deeds.search(id, kind === 'nonexistent' ? 'none' : 'found')
  await deeds.evidence(id, [kind])
  await deeds.draft(id, contentFor(kind))
  await deeds.signOff(id)
  await deeds.decide(id)
  const letter = (await letters.issue(id, kind)).id
  return { id, letter, ...goingOut(office, letter, id) }
}

const goingOut = (office: Office, letter: LetterId, request: RequestId) => {
  const { kit } = lettersIn(office)
  const { act, ask, caller, run, today } = office
  return {
    send: async (change: Partial<BeginDelivery>) => {
      const attempt = { way: 'post', carrier: 'ems', mailNumber: 'EA123456789CN' } as const
      const plain = { letter, attempt, on: today(), note: '', files: [], giving: null }
      const input = { ...plain, ...change, caller: await caller('clerk') }
      return run((tx) => beginDelivery(tx, act(), input, kit))
    },
    byHand: async (choice: Partial<Pick<BeginDelivery, 'files' | 'giving'>> = {}) => {
      const delivery = { way: 'in-person', signedOn: today() } as const
      const plain = { delivery, proof: null, files: [], giving: null }
      const input = { ...(await office.on('clerk', request)), ...plain, ...choice }
      return run((tx) => deliverByHand(tx, act(), input, kit.cells))
    },
    view: () => ask((query) => deliveryOf(query, letter, { today: today(), plain: true }, kit.sealer)),
  }
}

eachEngine('an answer that hands something over goes out with confirmed files alone', async (database) => {
  const office = await openOffice(database)
  await withFiles({}, async (files) => {
    const releases = releasesIn(office, files)
    const { id, letter, send, byHand, view } = await decidedIn(office, 'disclosed')
    await assert.rejects(send({}), refusedAs('delivery-giving'))
    const release = await releases.start(id)
    // Marked, or waiting for the second person: neither it nor anything else of the case goes out.
    await assert.rejects(send({ files: [release] }), refusedAs('release-unconfirmed'))
    await assert.rejects(send({ giving: 'copies' }), refusedAs('release-unconfirmed'))
    const digest = await releases.prepare(release)
    await assert.rejects(send({ files: [release] }), refusedAs('release-unconfirmed'))
    await assert.rejects(byHand(), refusedAs('release-unconfirmed'))
    assert.equal((await office.found(id)).stage, 'decided')
    await releases.confirm(release, digest)
    const dropped = await releases.start(id, '不给的.txt')
    await releases.drop(dropped, 2)
    await assert.rejects(send({ files: [release, dropped] }), refusedAs('delivery-file'))
    assert.deepEqual(
      (await view()).givable?.files.map((file) => file.release),
      [release],
    )
    const delivery = await send({ files: [release] })
    const [attempt] = (await view()).attempts
    assert.deepEqual(
      attempt?.files.map((file) => [file.release, file.digest, file.name, file.dropped]),
      [[release, digest, '会议记录（已区分处理）.txt', false]],
    )
    assert.equal(attempt.giving, 'files')
    const { events } = await office.found(id)
    const fact = events.find(({ kind }) => kind === 'delivered')
    assert.ok(fact?.kind === 'delivered' && fact.proof?.endsWith('；随附文件1份'))
    const trail = await office.ask((query) =>
      query
        .selectFrom('audit')
        .select('after')
        .where('what', '=', 'delivery.begin')
        .executeTakeFirstOrThrow(),
    )
    assert.match(JSON.stringify(trail), new RegExp(digest, 'u'))
    const read = await office.run((tx) => readGiven(tx, office.act(), { letter, delivery, release }))
    assert.equal(read.digest, digest)
    // Found out later: it stays listed, with what it was.
    await releases.drop(release, 4)
    const [after] = (await view()).attempts
    assert.deepEqual([after?.files[0]?.digest, after?.files[0]?.dropped], [digest, true])
  })
})

eachEngine('where no file goes out it is said how else; what gives nothing takes none', async (database) => {
  const office = await openOffice(database)
  await withFiles({}, async (files) => {
    const given = await decidedIn(office, 'disclosed')
    await given.send({ giving: 'viewing' })
    const [attempt] = (await given.view()).attempts
    assert.deepEqual([attempt?.giving, attempt?.files], ['viewing', []])
    const refused = await decidedIn(office, 'nonexistent')
    const release = await releasesIn(office, files).start(refused.id)
    await assert.rejects(refused.send({ files: [release] }), refusedAs('delivery-gives-nothing'))
    assert.equal((await refused.view()).givable, null)
    await refused.send({ giving: 'copies' })
    assert.equal((await refused.view()).attempts[0]?.giving, null)
  })
})

eachEngine(
  'an answer without a letter of the house says what it gives, by the same rule',
  async (database) => {
    const office = await openOffice(database)
    await withFiles({}, async (files) => {
      const releases = releasesIn(office, files)
      const { id, byHand } = await decidedIn(office, 'disclosed')
      await assert.rejects(byHand(), refusedAs('delivery-giving'))
      const release = await releases.start(id)
      const digest = await releases.prepare(release)
      await assert.rejects(byHand({ files: [release] }), refusedAs('release-unconfirmed'))
      await releases.confirm(release, digest)
      const dropped = await releases.start(id, '不给的.txt')
      await releases.drop(dropped, 2)
      await assert.rejects(byHand({ files: [dropped] }), refusedAs('delivery-file'))
      assert.equal((await office.found(id)).stage, 'decided')
      const gone = (await byHand({ files: [release] })).events.find(({ kind }) => kind === 'delivered')
      assert.ok(gone?.kind === 'delivered')
      assert.equal(givenText(gone.given), '随文书给出文件1份')
      assert.deepEqual(
        gone.given?.files.map((file) => [file.release, file.digest]),
        [[release, digest]],
      )

      const refused = await decidedIn(office, 'nonexistent')
      const other = await releases.start(refused.id)
      await assert.rejects(refused.byHand({ files: [other] }), refusedAs('delivery-gives-nothing'))
      const nothing = (await refused.byHand()).events.find(({ kind }) => kind === 'delivered')
      assert.ok(nothing?.kind === 'delivered' && nothing.given === undefined)
    })
  },
)
