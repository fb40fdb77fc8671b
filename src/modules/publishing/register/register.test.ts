import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { Act } from '#platform/audit'
import type { Tx } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { eachEngine } from '../../../../test/support/databases.ts'
import { day } from '../../../../test/support/organisations.ts'
import type { Given, Office, Tables } from '../../../../test/support/publications.ts'
import { actOn, contentOf, officeIn } from '../../../../test/support/publications.ts'
import { refusedAs } from '../../../../test/support/refused.ts'
import { columnsOf, layOutColumns } from '../columns/index.ts'
import type { Content } from '../content.ts'
import type { DocumentId } from '../ids.ts'
import { revisionOf } from '../sites/index.ts'
import {
  cleanUpsOf,
  countsFor,
  endValidity,
  enterRegister,
  expiringWithin,
  extendValidity,
  judgeInCleanUp,
  openCleanUp,
  registerOn,
  settleCleanUp,
  validitySweep,
} from './index.ts'

interface Desk extends Office {
  readonly column: Given['column']
  /** Publishes a normative document and enters it, as the act of publishing does. */
  readonly make: (on: string, fields?: Content['fields'], title?: string) => Promise<DocumentId>
  readonly sweep: (on: string) => Promise<number>
  /** What the pages of normative documents say, by document. */
  readonly marks: () => Promise<Readonly<Record<string, string>>>
  readonly fails: (code: string, command: (tx: Tx<Tables>) => Promise<unknown>) => Promise<void>
}

const deskIn = async (database: Parameters<typeof officeIn>[0]): Promise<Desk> => {
  const office = await officeIn(database)
  const { organisation, run, ask } = office
  await run((tx) => layOutColumns(tx, actOn('2025-01-02'), { organisation, template: 'common', slug: 'yb' }))
  const { rows } = await ask((query) => columnsOf(query, organisation, day('2025-01-02')))
  const column = rows.find(({ code }) => code === 'normative')?.id
  assert.ok(column !== undefined)
  return {
    ...office,
    column,
    make: async (on, fields = {}, title = '示例办法') => {
      const given = { kind: 'normative', column, on, fields, title } as const
      const document = await office.publish(given)
      const input = { document, organisation, content: contentOf(given), on: day(on) }
      await run((tx) => enterRegister(tx, actOn(on), input))
      return document
    },
    sweep: async (on) => {
      const { signal } = new AbortController()
      const { done } = await validitySweep.run({ database: office.database, now: actOn(on).at, signal })
      return done
    },
    marks: async () => {
      const pages = await ask((query) =>
        query
          .selectFrom('publication')
          .select(['document', 'validity'])
          .where('kind', '=', 'normative')
          .execute(),
      )
      return Object.fromEntries(pages.map(({ document, validity }) => [document, validity]))
    },
    fails: (code, command) => assert.rejects(run(command), refusedAs(code)),
  }
}

eachEngine('a document enters once, and its page says how it stands', async (database) => {
  const desk = await deskIn(database)
  const { organisation, run, ask, make, column } = desk
  const document = await make('2026-03-02', { effectiveOn: '2026-04-01', expiresOn: '2031-03-31' })
  const again = (on: string, fields: Content['fields']) =>
    run((tx) =>
      enterRegister(tx, actOn(on), {
        document,
        organisation,
        content: contentOf({ kind: 'normative', column, on: '2026-03-02', fields }),
        on: day(on),
      }),
    )
  await again('2026-03-05', { effectiveOn: '2026-04-01', expiresOn: '2031-03-31' })
  const events = () =>
    ask((query) => query.selectFrom('validity_event').select(['event', 'until']).orderBy('id').execute())
  assert.deepEqual(await events(), [{ event: 'made', until: '2031-03-31' }])
  assert.deepEqual(await desk.marks(), { [document]: 'pending' })
  await again('2026-03-06', { effectiveOn: '2026-04-01', expiresOn: '2031-12-31' })
  await again('2026-03-07', { effectiveOn: '2026-04-01', expiresOn: '2031-12-31' })
  assert.deepEqual(
    (await events()).map(({ until }) => until),
    ['2031-03-31', '2031-12-31'],
  )
  const { rows } = await ask((query) => registerOn(query, organisation, day('2026-04-02')))
  assert.deepEqual(
    rows.map(({ validity, madeOn, effectiveOn, expiresOn, daysLeft }) => [
      validity,
      madeOn,
      effectiveOn,
      expiresOn,
      daysLeft,
    ]),
    [['in-force', '2026-03-02', '2026-04-01', '2031-12-31', 2099]],
  )
})

eachEngine('the sweep moves the marks when a day comes, with a row and a revision each', async (database) => {
  const desk = await deskIn(database)
  const { run, ask, make, sweep, marks, done } = desk
  const one = await make('2026-03-02', { effectiveOn: '2026-04-01', expiresOn: '2026-06-30' })
  const other = await make('2026-03-02', { effectiveOn: '2026-03-02' })
  await run((tx) =>
    endValidity(tx, actOn('2026-03-03'), {
      document: other,
      on: day('2026-05-01'),
      how: 'repealed',
      by: null,
      basis: '示例决定',
    }),
  )
  assert.deepEqual(await marks(), { [one]: 'pending', [other]: 'in-force' })
  assert.equal(await sweep('2026-03-31'), 0)
  const before = await ask(revisionOf)
  assert.equal(await sweep('2026-04-01'), 1)
  assert.equal((await ask(revisionOf)) - before, 1)
  assert.equal((await done()).at(-1), 'document.validity')
  assert.equal(await sweep('2026-05-01'), 1)
  assert.equal(await sweep('2026-05-01'), 0)
  assert.deepEqual(await marks(), { [one]: 'in-force', [other]: 'repealed' })
  const soon = await ask((query) =>
    expiringWithin(query, [desk.organisation], { today: day('2026-06-01'), days: 30 }),
  )
  assert.deepEqual(
    soon.map(({ document, daysLeft }) => [document, daysLeft]),
    [[one, 29]],
  )
  assert.equal(await sweep('2026-07-01'), 1)
  assert.equal((await marks())[one], 'lapsed')
})

eachEngine('what may not befall a document is refused', async (database) => {
  const { run, make, fails, marks, publish, column } = await deskIn(database)
  const act = actOn('2026-06-01')
  const document = await make('2026-03-02', { effectiveOn: '2026-03-02', expiresOn: '2026-12-31' })
  const end = { document, on: day('2026-06-01'), how: 'replaced', by: null, basis: '示例' } as const
  const extend = { document, on: day('2026-06-01'), until: day('2028-12-31'), basis: '示例' } as const
  const plain = await publish({ column, on: '2026-03-02' })
  await fails('not-registered', (tx) => endValidity(tx, act, { ...end, document: plain }))
  await fails('before-made', (tx) => endValidity(tx, act, { ...end, on: day('2026-03-01') }))
  await fails('by-missing', (tx) => endValidity(tx, act, end))
  await fails('by-missing', (tx) => endValidity(tx, act, { ...end, by: document }))
  await fails('validity-over', (tx) => endValidity(tx, act, { ...end, on: day('2027-01-01'), by: plain }))
  await fails('not-longer', (tx) => extendValidity(tx, act, { ...extend, until: day('2026-12-31') }))
  await run((tx) => extendValidity(tx, act, extend))
  await run((tx) => endValidity(tx, act, { ...end, by: plain }))
  assert.deepEqual(await marks(), { [document]: 'repealed' })
  await fails('validity-over', (tx) => extendValidity(tx, act, { ...extend, until: null }))
  const open = await make('2026-03-02', { effectiveOn: '2026-03-02' })
  await fails('no-end', (tx) => extendValidity(tx, act, { ...extend, document: open }))
  const late = await make('2026-03-02', { effectiveOn: '2026-03-02', expiresOn: '2026-05-01' })
  await run((tx) => extendValidity(tx, act, { ...extend, document: late }))
  assert.equal((await marks())[late], 'in-force')
})

eachEngine(
  'a clean-up is opened over what holds, judged, and settled into events and a draft',
  async (database) => {
    const desk = await deskIn(database)
    const { organisation, run, ask, make, fails, marks, publish, column, done } = desk
    const act = actOn('2026-06-01')
    const keep = await make('2026-03-02', {}, '甲办法')
    const repeal = await make('2026-03-02', {}, '乙<办法>')
    const gone = await make('2026-03-02', { expiresOn: '2026-04-01' }, '丙办法')
    const open = { organisation, title: '2026年文件清理', basis: '示例通知', onDate: day('2026-06-01') }
    const cleanUp = await run((tx) => openCleanUp(tx, act, open))
    await fails('clean-up-open', (tx) => openCleanUp(tx, act, open))
    const judge = { cleanUp, document: keep, verdict: 'keep', reason: null } as const
    await run((tx) => judgeInCleanUp(tx, act, judge))
    await fails('reason-missing', (tx) => judgeInCleanUp(tx, act, { ...judge, verdict: 'repeal' }))
    await fails('not-in-clean-up', (tx) => judgeInCleanUp(tx, act, { ...judge, document: gone }))
    const drafts: Content[] = []
    const result = await publish({ column, on: '2026-06-01', title: '清理结果' })
    const settle = {
      cleanUp,
      column,
      putDraft: (_: unknown, { why }: Act, { content }: { content: Content }) => {
        assert.ok(why?.includes(cleanUp))
        drafts.push(content)
        return Promise.resolve(result)
      },
    }
    await fails('clean-up-unjudged', (tx) => settleCleanUp(tx, act, settle))
    await run((tx) =>
      judgeInCleanUp(tx, act, { ...judge, document: repeal, verdict: 'repeal', reason: '不再适用' }),
    )
    await run((tx) => settleCleanUp(tx, act, settle))
    assert.deepEqual((await done()).slice(-2), ['clean-up.judge', 'clean-up.judge'])
    assert.equal((await marks())[repeal], 'repealed')
    assert.equal((await marks())[keep], 'in-force')
    assert.match(drafts[0]?.body ?? '', /乙&lt;办法&gt;.*废止.*不再适用/u)
    assert.equal(drafts[0]?.summary, '清理 2 件：继续有效 1 件，废止 1 件。')
    const [row] = await ask((query) => cleanUpsOf(query, organisation))
    assert.deepEqual([row?.state, row?.result?.name, row?.items.length], ['settled', '清理结果', 2])
    await fails('clean-up-settled', (tx) => judgeInCleanUp(tx, act, judge))
    await fails('clean-up-settled', (tx) => settleCleanUp(tx, act, settle))
  },
)

eachEngine('registered interpretations and the year so far', async (database) => {
  const { organisation, ask, make, publish, column } = await deskIn(database)
  const document = await make('2026-03-02')
  await make('2025-03-03')
  await publish({ kind: 'interpretation', column, on: '2026-03-02', title: '解读', interprets: [document] })
  const register = await ask((query) => registerOn(query, organisation, day('2026-12-31')))
  assert.deepEqual(register.interpreted, { documents: 2, interpreted: 1 })
  assert.deepEqual([register.normative.made, register.normative.valid, register.regulation.valid], [1, 2, 0])
  assert.deepEqual(
    register.rows.slice(0, 1).map(({ interpretations, history }) => [interpretations[0]?.name, history]),
    [['解读', [{ on: '2026-03-02', sentence: '制发，自2026-03-02起施行，没有规定有效期。' }]]],
  )
})

const begin = day('2026-01-05')

interface Happening {
  readonly what: 'make' | 'end' | 'extend'
  readonly at: number
  readonly which: number
  readonly ahead: number
  readonly term: number | null
}

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom('make', 'make', 'end', 'extend'),
  at: fc.nat(80),
  which: fc.nat(20),
  ahead: fc.integer({ min: -10, max: 15 }),
  term: fc.option(fc.nat(40)),
})

/** Does one thing on its day; what is refused does not happen. */
const happen = async (
  desk: Desk,
  { what, at, which, ahead, term }: Happening,
  made: readonly DocumentId[],
) => {
  const today = addDays(begin, at)
  const on = addDays(today, ahead)
  const until = term === null ? null : addDays(on, term)
  if (what === 'make') {
    const effectiveOn = ahead > 0 ? on : today
    return [
      ...made,
      await desk.make(today, {
        effectiveOn,
        ...(term === null ? {} : { expiresOn: addDays(effectiveOn, term) }),
      }),
    ]
  }
  const document = made[which % Math.max(made.length, 1)]
  if (document === undefined) return made
  await desk
    .run((tx) =>
      what === 'end'
        ? endValidity(tx, actOn(today), {
            document,
            on,
            how: which % 2 === 0 ? 'repealed' : 'lapsed',
            by: null,
            basis: '示例',
          })
        : extendValidity(tx, actOn(today), { document, on, until, basis: '示例' }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  return made
}

/** In force on a day by the rows alone, walked day by day: nothing of the code that is tried. */
const inForceByHand = async ({ ask }: Desk, on: LocalDate): Promise<readonly string[]> => {
  const rows = await ask((query) => query.selectFrom('validity_event').selectAll().orderBy('id').execute())
  const documents = [...new Set(rows.map(({ document }) => document))]
  return documents.filter((document) => {
    let [known, effective, until, ended] = [false, '', null as string | null, false]
    for (let today = addDays(begin, -30); today <= on; today = addDays(today, 1))
      for (const row of rows.filter((each) => each.document === document && each.on_date === today)) {
        if (row.event === 'made') [known, effective, until] = [true, row.effective_on ?? today, row.until]
        else if (row.event === 'ended') ended = ended || until === null || until >= today
        else [until, ended] = [row.until, row.event === 'revived' ? false : ended]
      }
    return known && !ended && on >= effective && (until === null || on <= until)
  })
}

eachEngine('the effective count is what the public list marks 有效, whatever happens', async (database) => {
  const desk = await deskIn(database)
  const { organisation, ask } = desk
  const [happenings] = fc.sample(fc.array(happening, { minLength: 60, maxLength: 60 }), {
    numRuns: 1,
    seed: 20_260_105,
  })
  assert.ok(happenings)
  let made: readonly DocumentId[] = []
  for (const each of happenings.toSorted((one, other) => one.at - other.at))
    made = await happen(desk, each, made)
  for (const offset of [80, 85, 90, 100, 130, 200]) {
    const on = addDays(begin, offset)
    await desk.sweep(on)
    const marked = Object.entries(await desk.marks()).filter(([, validity]) => validity === 'in-force')
    const { normative } = await ask((query) => countsFor(query, organisation, begin, on))
    assert.deepEqual(marked.map(([id]) => id).toSorted(), normative.documents.valid.toSorted(), on)
    assert.deepEqual((await inForceByHand(desk, on)).toSorted(), normative.documents.valid.toSorted(), on)
    assert.equal(normative.valid, normative.documents.valid.length)
  }
  assert.ok(made.length > 10)
})
