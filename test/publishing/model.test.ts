import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Refusal } from '#platform/refusal'
import type { DocumentId, Event } from '#modules/publishing'
import { choicesOf, revisionOf, standingOf, verifyPublications } from '#modules/publishing'
import type { RoleId } from '#modules/identity'
import { recordAbsence } from '#modules/organisations'
import { setChain } from '#modules/publishing'
import { addDays } from '#statute/calendar'
import type { Tables } from '../../src/api/index.ts'
import { migrations } from '../../src/migrations.ts'
import { eachEngine } from '../support/databases.ts'
import { assertHonest } from './support/brute-force.ts'
import type { Deeds } from './support/deeds.ts'
import { deedsOf } from './support/deeds.ts'
import type { Office, Who } from './support/office.ts'
import { everybody, officeIn } from './support/office.ts'

const texts = ['<p>第一稿。</p>', '<p>第二稿。</p>', '<p>联系人证件号码 11010519491231002X。</p>'] as const

/** What somebody may try with a document, by the event of the table it is. */
const tries = {
  submit: (deeds) => deeds.submit,
  recall: (deeds) => deeds.recall,
  drop: (deeds) => deeds.drop,
  sign: (deeds) => deeds.sign,
  secrecy: (deeds) => deeds.secrecy,
  'send-back': (deeds) => deeds.sendBack,
  publish: (deeds) => deeds.correct,
  correct: (deeds) => deeds.correct,
  schedule: (deeds) => deeds.scheduleIn(5),
  unschedule: (deeds) => deeds.unschedule,
  withdraw: (deeds) => deeds.withdraw,
  restore: (deeds) => deeds.restore,
  override: (deeds) => deeds.override,
  'review-override': (deeds) => deeds.reviewOverride,
} as const satisfies Partial<
  Record<Event, (deeds: Deeds) => (who: Who, document: DocumentId) => Promise<unknown>>
>
type Tried = keyof typeof tries
// The keys of the record are the events tried.
const tried = Object.keys(tries) as readonly Tried[]
/** What leads on, chosen more often: random people alone hardly get anything published. */
const onward: ReadonlySet<Event> = new Set<Event>([
  'submit',
  'drop',
  'sign',
  'secrecy',
  'publish',
  'correct',
  'schedule',
  'restore',
  'review-override',
])

type Step =
  | { readonly do: 'try'; readonly who: Who; readonly document: number; readonly event: Tried }
  | { readonly do: 'onward'; readonly pick: number; readonly document: number }
  | { readonly do: 'edit'; readonly who: Who; readonly document: number; readonly text: number }
  | { readonly do: 'draft'; readonly who: Who }
  | { readonly do: 'replace'; readonly who: Who; readonly document: number; readonly by: number }
  | { readonly do: 'secrets'; readonly who: Who; readonly document: number }
  | { readonly do: 'away'; readonly who: Who; readonly days: number }
  | { readonly do: 'move-in'; readonly preparer: Who; readonly who: Who; readonly tampered: boolean }
  | { readonly do: 'pass'; readonly hours: number }

const who = fc.constantFrom(...everybody)
const document = fc.nat(2)
/** Who has something to do with texts; others are refused, which random tries see often enough. */
const writer = fc.constantFrom<Who>('clerk', 'second', 'officer', 'director', 'leader')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ do: fc.constant('onward' as const), pick: fc.nat(99), document }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('try' as const),
      who,
      document,
      event: fc.constantFrom(...tried),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('edit' as const), who: writer, document, text: fc.nat(2) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('draft' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replace' as const), who, document, by: document }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('try' as const),
      who: fc.constantFrom<Who>('leader', 'deputyLeader'),
      document,
      event: fc.constant('override' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('try' as const),
      who: fc.constantFrom<Who>('leader', 'director'),
      document,
      event: fc.constant('withdraw' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('secrets' as const), who, document }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('away' as const), who, days: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move-in' as const),
      preparer: who,
      who,
      tampered: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
)

interface World {
  readonly office: Office
  readonly deeds: Deeds
  readonly documents: DocumentId[]
  /** How often what was done. */
  readonly counts: Map<string, number>
}

const count = ({ counts }: World, what: string, times = 1): void => {
  counts.set(what, (counts.get(what) ?? 0) + times)
}

/** What leaves a row of an act. */
const actions = ['move-in', 'publish', 'correct', 'withdraw', 'restore', 'replace', 'override', 'sweep']

const sumOf = (counts: ReadonlyMap<string, number>, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)

/** Whether it was done; a refusal is a no, anything else a defect. */
const isDone = async (deed: Promise<unknown>): Promise<boolean> => {
  try {
    await deed
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const allowedTo = async ({ office }: World, by: Who, id: DocumentId): Promise<readonly Event[]> => {
  const row = await office.row(id)
  const caller = await office.caller(by)
  const { situation } = await office.ask((query) => standingOf(query, row, caller, { today: office.today() }))
  return choicesOf(situation).flatMap(({ event, allowed }) => (allowed ? [event] : []))
}

/** Does it, and sees that the button said the same: what it offers is done, what it does not offer is refused. */
const attempt = async (world: World, by: Who, id: DocumentId, event: Tried): Promise<void> => {
  const offered = (await allowedTo(world, by, id)).includes(event)
  const row = await world.office.row(id)
  const done = await isDone(tries[event](world.deeds)(by, id))
  // `publish` and `correct` are one command.
  const twin =
    (event === 'publish' && row.visibility === 'public') ||
    (event === 'correct' && row.visibility !== 'public')
  if (done) assert.ok(offered || twin, `${event} by ${by} was done and not offered`)
  if (done) count(world, event)
  else if (offered) count(world, 'refused by the gate')
}

const onwardWays = async (world: World, id: DocumentId) => {
  const ways: { readonly by: Who; readonly event: Tried }[] = []
  for (const by of everybody)
    for (const event of await allowedTo(world, by, id))
      if (onward.has(event)) ways.push({ by, event: event as Tried })
  return ways
}

const walk = async (world: World, next: Step): Promise<void> => {
  const { office, deeds, documents } = world
  const at = (index: number): DocumentId => {
    const id = documents[index % documents.length]
    assert.ok(id)
    return id
  }
  switch (next.do) {
    case 'draft':
      if (documents.length < 3) documents.push(await office.draft(next.who))
      return
    case 'edit': {
      const change = { body: texts[next.text] ?? '' }
      if (await isDone(office.save(next.who, at(next.document), change))) count(world, 'save')
      return
    }
    case 'try':
      return attempt(world, next.who, at(next.document), next.event)
    case 'onward': {
      const ways = await onwardWays(world, at(next.document))
      const way = ways[next.pick % ways.length]
      return way && attempt(world, way.by, at(next.document), way.event)
    }
    case 'replace':
      if (await isDone(deeds.replace(at(next.by))(next.who, at(next.document)))) count(world, 'replace')
      return
    case 'secrets':
      if (await isDone(deeds.refuseSecrecy(next.who, at(next.document)))) count(world, 'refused')
      return
    case 'away': {
      const { run, act, organisation, person, today } = office
      const away = {
        organisation,
        person: person(next.who),
        from: today(),
        until: addDays(today(), next.days),
      }
      if (await isDone(run((tx) => recordAbsence(tx, act(), { ...away, reason: '出差' }))))
        count(world, 'away')
      return
    }
    case 'move-in': {
      const { preparer, who: approver, tampered } = next
      if (documents.length >= 3) return
      const moving = deeds.moveIn(preparer, approver, tampered)
      if (!(await isDone(moving))) return
      assert.ok(!tampered && preparer !== approver, 'moved in without a right approval')
      documents.push(await moving)
      count(world, 'move-in')
      return
    }
    case 'pass': {
      office.pass(next.hours)
      const { done, failed } = await deeds.sweep()
      count(world, 'sweep', done)
      assert.equal(failed, 0)
    }
  }
}

const open = async (database: Office['database']): Promise<World> => {
  const office = await officeIn(database)
  const { run, act, organisation, posts, today } = office
  const role = (id: string) => ({ by: 'role', role: id as RoleId }) as const
  await run((tx) =>
    setChain(tx, act(), {
      organisation,
      from: today(),
      steps: [
        { code: 'edit', title: '改稿', seat: role('information-officer') },
        { code: 'review', title: '审稿', seat: { by: 'post', post: posts.director } },
        { code: 'approve', title: '审发', seat: role('leader') },
      ],
      secrecy: { by: 'post', post: posts.secrecy },
    }),
  )
  return { office, deeds: deedsOf(office), documents: [await office.draft('clerk')], counts: new Map() }
}

const seenByPublic = async ({ ask, organisation }: Office) =>
  ask(async (query) => [
    await query.selectFrom('publication').selectAll().where('organisation', '=', organisation).execute(),
    await query
      .selectFrom('publication_place')
      .innerJoin('publication', 'publication.document', 'publication_place.document')
      .select(['publication_place.column', 'publication_place.document'])
      .where('publication.organisation', '=', organisation)
      .orderBy('publication_place.document')
      .orderBy('publication_place.column')
      .execute(),
  ])

eachEngine('whatever people do, nothing is public without all signatures under its bytes', async (engine) => {
  const seen = new Map<string, number>()
  const looked = new Set<string>()
  const database = await engine.open<Tables>(migrations)
  const runs = engine.engine === 'sqlite' ? 16 : 3
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 70 }), async (steps) => {
      const world = await open(database)
      const { office } = world
      for (const next of steps) {
        const [before, revision] = [await seenByPublic(office), await office.ask(revisionOf)]
        await walk(world, next)
        const all = await assertHonest(office, looked)
        const changed = JSON.stringify(await seenByPublic(office)) !== JSON.stringify(before)
        if (changed)
          assert.ok((await office.ask(revisionOf)) > revision, 'the public sees a change no cache hears of')
        const acts = all.acts.filter(({ organisation }) => organisation === office.organisation)
        assert.equal(acts.length, sumOf(world.counts, actions), 'acts and what was done do not agree')
      }
      assert.deepEqual((await office.ask((query) => verifyPublications(query, office.sealer))).faults, [])
      // The next run has the same database: what is still planned here must not fall due there.
      await office.run((tx) =>
        tx
          .updateTable('document')
          .set({ stage: 'approved', scheduled_for: null, scheduled_by: null, scheduled_act: null })
          .where('stage', '=', 'scheduled')
          .execute(),
      )
      for (const [what, times] of world.counts) seen.set(what, (seen.get(what) ?? 0) + times)
    }),
    { numRuns: runs, seed: 20260105, endOnFailure: true },
  )
  // A test that never gets there proves nothing; a few runs need not.
  if (engine.engine !== 'sqlite') return
  for (const what of [
    'sign',
    'publish',
    'correct',
    'override',
    'withdraw',
    'drop',
    'restore',
    'sweep',
    'save',
    'away',
    'move-in',
  ])
    assert.ok((seen.get(what) ?? 0) > 0, `never done: ${what} of ${JSON.stringify([...seen])}`)
})
