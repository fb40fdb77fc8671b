import assert from 'node:assert/strict'
import { later } from '#platform/clock'
import { overridesIn, publishDue, revisionOf, verifyPublications } from '#modules/publishing'
import type { DocumentId } from '#modules/publishing'
import { parseLocalDate } from '#statute/calendar'
import type { Tables } from '../../src/api/index.ts'
import { migrations } from '../../src/migrations.ts'
import { eachEngine } from '../support/databases.ts'
import { deedsOf, refused, signAll, telling } from './support/deeds.ts'
import type { Office } from './support/office.ts'
import { openOffice } from './support/office.ts'

const publication = ({ ask }: Office, document: DocumentId) =>
  ask((query) =>
    query.selectFrom('publication').selectAll().where('document', '=', document).executeTakeFirst(),
  )

const placesOf = async ({ ask }: Office, document: DocumentId) =>
  (
    await ask((query) =>
      query.selectFrom('publication_place').selectAll().where('document', '=', document).execute(),
    )
  ).length

const kindsOf = async ({ ask }: Office, document: DocumentId) =>
  (
    await ask((query) =>
      query
        .selectFrom('publication_act')
        .select('kind')
        .where('document', '=', document)
        .orderBy('id')
        .execute(),
    )
  ).map(({ kind }) => kind)

const faults = async ({ ask, sealer }: Office) =>
  (await ask((query) => verifyPublications(query, sealer))).faults.map(({ sentence }) => sentence)

eachEngine('published, corrected, withdrawn with a notice, restored, replaced', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { draft, save, row, ask, pass, otherColumn } = office
  const document = await draft('clerk', { alsoIn: [otherColumn] })
  await signAll(deeds, document)
  assert.equal(await publication(office, document), undefined)
  const before = await ask(revisionOf)
  const number = await deeds.publish('director', document)
  assert.ok((await ask(revisionOf)) > before)
  const first = await publication(office, document)
  assert.deepEqual([first?.status, first?.number, first?.year, first?.emergency], ['public', number, 2026, 0])
  // Its column, the other one, and what is above them, each once.
  assert.equal(await placesOf(office, document), 3)
  assert.deepEqual(await faults(office), [])

  pass(24)
  await save('clerk', document, { title: '更正后的通知' })
  assert.equal((await publication(office, document))?.title, first?.title)
  assert.deepEqual(await faults(office), [])
  await signAll(deeds, document)
  await refused('act-untold', deeds.publish('director', document))
  await deeds.correct('director', document)
  const second = await publication(office, document)
  assert.deepEqual(
    [second?.title, second?.number, second?.published_at],
    ['更正后的通知', number, first?.published_at],
  )
  assert.match(second?.notices ?? '', /特此说明/u)

  await refused('document-not-yours', deeds.withdraw('officer', document))
  await deeds.withdraw('clerk', document)
  const gone = await publication(office, document)
  assert.deepEqual([gone?.status, gone?.title, gone?.body, gone?.number], ['withdrawn', '', '', number])
  assert.equal(await placesOf(office, document), 0)
  assert.deepEqual(await faults(office), [])
  await refused('document-not-so', deeds.withdraw('clerk', document))
  await refused('document-same-person', deeds.restore('clerk', document))
  await deeds.restore('director', document)
  assert.equal((await publication(office, document))?.title, '更正后的通知')
  assert.deepEqual(await faults(office), [])

  const successor = await draft('clerk')
  await refused('successor-not-public', deeds.replace(successor)('director', document))
  await refused('successor-not-public', deeds.replace(document)('director', document))
  await signAll(deeds, successor)
  await deeds.publish('director', successor)
  await deeds.replace(successor)('director', document)
  const replaced = await publication(office, document)
  assert.deepEqual([replaced?.status, replaced?.replaced_by], ['withdrawn', successor])
  assert.deepEqual(await kindsOf(office, document), ['publish', 'correct', 'withdraw', 'restore', 'replace'])
  assert.equal((await row(document)).visibility, 'withdrawn')

  // Back with a new text: a round, then publishing restores.
  await save('clerk', document, { title: '第三稿' })
  await signAll(deeds, document)
  await deeds.correct('leader', document)
  const third = await publication(office, document)
  assert.deepEqual([third?.title, third?.replaced_by, third?.number], ['第三稿', null, number])
  assert.equal((await kindsOf(office, document)).at(-1), 'restore')
})

eachEngine(
  'a plan is kept to the second: never early, once, in the name of who planned it',
  async (engine) => {
    const office = await openOffice(engine)
    const deeds = deedsOf(office)
    const { draft, row, ask, pass, person, sealer } = office
    const document = await draft('clerk')
    await signAll(deeds, document)
    await refused('schedule-past', deeds.scheduleIn(0)('director', document))
    await refused('document-same-person', deeds.scheduleIn(2)('clerk', document))
    await deeds.scheduleIn(2)('director', document)
    assert.deepEqual((await deeds.sweep()).done, 0)
    pass(1.999)
    assert.deepEqual((await deeds.sweep()).done, 0)
    assert.equal((await row(document)).stage, 'scheduled')
    await deeds.unschedule('leader', document)
    pass(1)
    assert.deepEqual((await deeds.sweep()).done, 0)
    await deeds.scheduleIn(1)('director', document)
    pass(1.25)
    // Several processes at once: each opens the file for itself.
    const databases = await Promise.all([1, 2, 3].map(() => engine.open<Tables>(migrations)))
    const signal = new AbortController().signal
    const runs = await Promise.all(
      databases.map((database) => publishDue({ database, now: office.now(), signal }, sealer)),
    )
    assert.equal(
      runs.reduce((sum, { done }) => sum + done, 0),
      1,
    )
    const [act] = await ask((query) => query.selectFrom('publication_act').selectAll().execute())
    assert.deepEqual(
      [act?.person, act?.scheduled_for, act?.at],
      [person('director'), later(office.now(), -15 * 60 * 1000), office.now()],
    )
    assert.deepEqual(await faults(office), [])
  },
)

eachEngine('a plan that no longer may be kept goes back to those who publish', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { draft, row, pass, run, column, database } = office
  const document = await draft('clerk')
  await signAll(deeds, document)
  await deeds.scheduleIn(2)('director', document)
  pass(48)
  await run((tx) =>
    tx
      .updateTable('publishing_column')
      .set({ closed_on: parseLocalDate('2026-01-06') })
      .where('id', '=', column)
      .execute(),
  )
  const { done, failed, note } = await deeds.sweep()
  assert.deepEqual([done, failed], [0, 1])
  assert.match(note ?? '', /退回/u)
  const after = await row(document)
  assert.deepEqual([after.stage, after.scheduled_for, after.visibility], ['approved', null, 'none'])
  const trail = await database.read((query) =>
    query.selectFrom('audit').select('after').where('what', '=', 'document.schedule-fail').execute(),
  )
  assert.match(trail[0]?.after ?? '', /column-closed/u)
  await refused('column-closed', deeds.publish('director', document))
})

eachEngine('an emergency skips steps, not the secrecy review, and is reviewed afterwards', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { draft, save, ask, organisation, pass, today } = office
  const document = await draft('clerk')
  await refused('document-not-so', deeds.override('leader', document))
  await deeds.submit('clerk', document)
  await deeds.sign('officer', document)
  await refused('document-secrecy-signed', deeds.override('leader', document))
  await deeds.secrecy('secrecy', document)
  await refused('document-not-yours', deeds.override('director', document))
  const { reviewDue } = await deeds.override('leader', document)
  assert.equal(reviewDue, '2026-01-08')
  assert.equal((await publication(office, document))?.emergency, 1)
  assert.deepEqual(await faults(office), [])
  const lines = () => ask((query) => overridesIn(query, organisation, today()))
  assert.deepEqual(
    (await lines()).map(({ missing, late }) => [missing.length, late]),
    [[2, false]],
  )
  await refused('document-same-person', deeds.reviewOverride('leader', document))
  pass(24 * 5)
  assert.equal((await lines())[0]?.late, true)
  await deeds.withdraw('director', document)
  await deeds.restore('director', document)
  assert.equal((await publication(office, document))?.emergency, 1)
  await deeds.reviewOverride('deputyLeader', document)
  assert.equal((await publication(office, document))?.emergency, 0)
  await refused('document-open-override', deeds.reviewOverride('deputyLeader', document))
  await save('clerk', document, { title: '补充后的预警' })
  await deeds.submit('clerk', document)
  await deeds.secrecy('secrecy', document)
  await refused('document-not-so', deeds.override('leader', document))
})

eachEngine(
  'a correction begun can be given up; what was public can still be taken back and restored',
  async (engine) => {
    const office = await openOffice(engine)
    const deeds = deedsOf(office)
    const { draft, save, row } = office
    const document = await draft('clerk')
    await refused('document-not-so', deeds.drop('clerk', document))
    await signAll(deeds, document)
    await deeds.publish('director', document)
    const before = await row(document)
    await save('clerk', document, { title: '改错了的标题' })
    await refused('document-not-yours', deeds.drop('director', document))
    await deeds.drop('clerk', document)
    const after = await row(document)
    assert.deepEqual(
      [after.stage, after.visibility, after.version, after.digest, after.title],
      ['settled', 'public', before.version + 2, before.digest, before.title],
    )
    await save('clerk', document, { title: '又改错了的标题' })
    await deeds.submit('clerk', document)
    await refused('document-not-so', deeds.drop('clerk', document))
    await deeds.recall('clerk', document)
    await deeds.drop('clerk', document)
    await deeds.withdraw('director', document)
    await deeds.restore('director', document)
    assert.equal((await publication(office, document))?.title, before.title)
    assert.deepEqual(await faults(office), [])
  },
)

eachEngine('what is public and not as it was signed is found', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { draft, run } = office
  const document = await draft('clerk')
  await signAll(deeds, document)
  await deeds.publish('director', document)
  const spoil = async (
    expected: RegExp,
    change: Parameters<typeof run>[0],
    back: Parameters<typeof run>[0],
  ) => {
    await run(change)
    assert.match((await faults(office)).join(), expected)
    await run(back)
    assert.deepEqual(await faults(office), [])
  }
  const title = (text: string) => (tx: Parameters<Parameters<typeof run>[0]>[0]) =>
    tx.updateTable('publication').set({ title: text }).execute()
  await spoil(/公开的内容与签署的版本不同/u, title('别的'), title('关于门诊统筹定点药店名单的通知'))
  const voided = (at: string | null) => (tx: Parameters<Parameters<typeof run>[0]>[0]) =>
    tx.updateTable('document_signature').set({ voided_at: at }).where('step', '=', 'approve').execute()
  await spoil(/没有完整有效的签署/u, voided(office.now()), voided(null))
  await deeds.withdraw('director', document)
  await spoil(/还有内容/u, title('还在'), title(''))
  assert.ok(telling.notice)
})
