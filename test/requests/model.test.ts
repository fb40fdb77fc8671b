import assert from 'node:assert/strict'
import fc from 'fast-check'
import { decisionKinds } from '#statute/decisions'
import type { ApplicantKind } from '#statute/applicants'
import { columnOf } from '#statute/applicants'
import { addDays } from '#statute/calendar'
import { Refusal } from '#platform/refusal'
import { requestCell } from '#statute/report-form'
import type { Case, CountedCell, Counting, FactKind, PlainFact, RequestId } from '#modules/requests'
import {
  caseOf,
  choicesOf,
  confirmReceipt,
  correctFact,
  effective,
  factOf,
  loadCase,
  mergeRequest,
  projectionOf,
  requestsBehind,
  rowsOfCase,
  splitRequest,
  standingOf,
  statisticsOf,
  triageRequest,
} from '#modules/requests'
import { calendarIn } from '#platform/calendar'
import { eachEngine } from '../support/databases.ts'
import { contentFor, deedsOf } from './support/deeds.ts'
import { assertSound } from './support/sound.ts'
import type { Office, Who } from './support/office.ts'
import { day, everybody, openOffice } from './support/office.ts'

/** How many cases are led through random steps: more by MODEL_CASES=5000. */
const cases = Number(process.env['MODEL_CASES'] ?? 12)

interface Draw {
  readonly pick: number
  readonly who: number
  readonly days: number
  readonly kind: number
  readonly late: number
}

const draw: fc.Arbitrary<Draw> = fc.record({
  pick: fc.nat(9999),
  who: fc.nat(9999),
  days: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 5, 9, 16, 30),
  kind: fc.nat(9999),
  late: fc.nat(3),
})

/** Drives one case: whatever a button offers is done, by somebody it is offered to. */
const driverOf = (office: Office) => {
  const deeds = deedsOf(office)
  const text = {
    text: '内容',
    reason: '理由',
    points: '事项',
    what: '请查找',
    answer: '已查',
    where: '档案室',
    how: '检索',
    opinion: '意见',
    record: '来函',
    title: '材料',
    question: '是否同意',
  }
  const plain = (request: RequestId, who: Who, fact: PlainFact) => office.fact(who, request, fact, text)
  const openParty = (found: Case, kind: 'third-party' | 'agency', nth: number) => {
    const open = found.waits.filter((wait) => wait.for === kind)
    return open[nth % Math.max(open.length, 1)]?.party ?? ''
  }

  /** Each event of the table by the command that writes it; undefined for what a random walk does not try. */
  const commands = (request: RequestId, found: Case, who: Who, { kind, late }: Draw) => {
    const today = office.today()
    const received = found.clock?.receivedOn ?? today
    // Facts of earlier days may be written down late.
    const back = addDays(today, -late)
    const on = back < received ? today : back
    const until = addDays(on, 8)
    const [party, agency] = [openParty(found, 'third-party', kind), openParty(found, 'agency', kind)]
    const nth = decisionKinds[kind % decisionKinds.length] ?? 'disclosed'
    const waited = found.waits.map((wait) => wait.for)
    const drafted = waited.includes('clarification')
      ? 'clarificationLapsed'
      : waited.includes('payment')
        ? 'feeLapsed'
        : nth
    const call = async (command: (input: Awaited<ReturnType<Office['on']>>) => Promise<unknown>) =>
      command(await office.on(who, request))
    const all: Partial<Record<FactKind, () => Promise<unknown>>> = {
      received: () =>
        call((input) =>
          office.run((tx) =>
            confirmReceipt(tx, office.act(), { ...input, confirmedOn: today }, office.cells),
          ),
        ),
      discarded: () => plain(request, who, { kind: 'discarded', on: today }),
      assigned: () =>
        plain(request, who, {
          kind: 'assigned',
          on,
          person: office.person('clerk'),
          section: office.section,
        }),
      'task-given': () =>
        plain(request, who, { kind: 'task-given', on, section: office.section, person: null, due: until }),
      'task-answered': () =>
        plain(request, who, { kind: 'task-answered', on: today, task: found.tasks[0]?.task ?? 0 }),
      searched: () => plain(request, who, { kind: 'searched', on, result: 'none' }),
      triaged: () =>
        call((input) =>
          office.run((tx) =>
            triageRequest(
              tx,
              office.act(),
              { ...input, on: today, answers: { pursued: 'yes', nature: 'petition' } },
              office.cells,
            ),
          ),
        ),
      'clarification-asked': () => plain(request, who, { kind: 'clarification-asked', on, until }),
      clarified: () => plain(request, who, { kind: 'clarified', on }),
      'third-party-asked': () => deeds.askThirdParty(request),
      'third-party-reached': () => plain(request, who, { kind: 'third-party-reached', on, party }),
      'third-party-answered': () =>
        plain(request, who, { kind: 'third-party-answered', on, party, agrees: kind % 2 === 0 }),
      'third-party-silent': () => plain(request, who, { kind: 'third-party-silent', on, party }),
      'agency-asked': () =>
        plain(request, who, {
          kind: 'agency-asked',
          on,
          party: `机关${kind % 5}`,
          as: kind % 2 === 0 ? 'co-maker' : 'other',
        }),
      'agency-reached': () => plain(request, who, { kind: 'agency-reached', on, party: agency }),
      'agency-answered': () => plain(request, who, { kind: 'agency-answered', on, party: agency }),
      'agency-silent': () => plain(request, who, { kind: 'agency-silent', on, party: agency }),
      'explanation-asked': () => plain(request, who, { kind: 'explanation-asked', on, until }),
      explained: () => plain(request, who, { kind: 'explained', on }),
      'extension-approved': () =>
        plain(request, who, { kind: 'extension-approved', on, workdays: (kind % 20) + 1 }),
      extended: () => deeds.extend(request),
      'fee-noticed': () =>
        deeds.fee(request, { scheme: 'pages', pages: 31 + (kind % 300), alreadyPublic: false }),
      'fee-notice-reached': () => plain(request, who, { kind: 'fee-notice-reached', on }),
      'fee-paid': () => plain(request, who, { kind: 'fee-paid', on }),
      'draft-decision': async () => {
        const content = contentFor(drafted)
        await deeds.evidence(request, [drafted])
        return deeds.draft(request, { ...content, reasons: `理由${kind}` }, who)
      },
      submitted: () => deeds.submit(request, who),
      signed: () => deeds.sign(request, who),
      'sent-back': () => deeds.sendBack(request, who),
      decided: () => deeds.decide(request, who),
      delivered: () => deeds.deliver(request),
      notified: () => deeds.deliver(request),
      withdrawn: () => plain(request, who, { kind: 'withdrawn', on: today }),
      note: () => plain(request, who, { kind: 'note', on }),
      'material-added': () =>
        plain(request, who, { kind: 'material-added', on, files: [], need: 'earlierDelivery' }),
      closed: () => plain(request, who, { kind: 'closed', on: today }),
      archived: () => plain(request, who, { kind: 'archived', on: today, reference: '2026-1' }),
      corrected: () => {
        const known = found.events.filter((event) => event.kind !== 'registered')
        const old = known[kind % Math.max(known.length, 1)]
        if (old === undefined) return Promise.resolve()
        const fact = factOf(old)
        const moved = { ...fact, on: addDays(fact.on, late % 2 === 0 ? -1 : 1) }
        const put = kind % 3 === 0 ? null : moved
        return call((input) =>
          office.run((tx) =>
            correctFact(
              tx,
              office.act(),
              { ...input, replaces: old.seq, fact: put, reason: '记错了' },
              office.cells,
            ),
          ),
        )
      },
      split: () =>
        call((input) =>
          office.run((tx) =>
            splitRequest(
              tx,
              office.act(),
              { ...input, matters: ['甲事项', '乙事项'], reason: '一事一申请' },
              office.cells,
            ),
          ),
        ),
    }
    return all
  }

  /** What is offered to whom, in the order of the people. */
  const offered = async (request: RequestId, order: readonly Who[]) => {
    const callers = await Promise.all(order.map(async (who) => [who, await office.caller(who)] as const))
    return office.ask(async (query) => {
      const { row, found } = await loadCase(query, request)
      const all: { readonly who: Who; readonly kind: FactKind }[] = []
      for (const [who, asker] of callers) {
        const { situation } = await standingOf(query, row, found, { asker, today: office.today() })
        for (const { kind, allowed } of choicesOf(situation)) if (allowed) all.push({ who, kind })
      }
      return all
    })
  }
  return { commands, offered }
}

/** What leads on, the furthest first: a walk that only dawdles hardly ever ends. */
const onward: readonly FactKind[] = [
  'closed',
  'notified',
  'delivered',
  'decided',
  'signed',
  'clarified',
  'fee-notice-reached',
  'submitted',
  'draft-decision',
  'assigned',
  'received',
]
/** What ends or multiplies a case at once, chosen seldom. */
const seldom: ReadonlySet<FactKind> = new Set<FactKind>(['split', 'discarded', 'withdrawn', 'sent-back'])

const applicantKinds: readonly ApplicantKind[] = [
  'naturalPerson',
  'enterprise',
  'research',
  'charity',
  'legalService',
  'other',
]

const kindsTried = new Map<string, number>()

const walkOnce = async (office: Office, steps: readonly Draw[]): Promise<void> => {
  const { commands, offered } = driverOf(office)
  office.goTo('2026-03-02')
  const [first] = steps
  const applicantKind = applicantKinds[(first?.pick ?? 0) % applicantKinds.length] ?? 'other'
  const channel = (['counter', 'ordinary-mail', 'email'] as const)[(first?.who ?? 0) % 3] ?? 'counter'
  const form = { applicantKind, proof: null, description: `申请${first?.kind ?? 0}` }
  const { id } = await office.register(form, { channel })
  for (const step of steps) {
    const today = addDays(office.today(), step.days)
    // The naive recomputation knows the days of 2026.
    if (today < '2026-09-30') office.goTo(today)
    const start = step.who % everybody.length
    const order = [...everybody.slice(start), ...everybody.slice(0, start)]
    const found = await office.found(id)
    const choices = await offered(id, order)
    const furthest = onward.flatMap((kind) => choices.filter((choice) => choice.kind === kind))
    const often = choices.filter(({ kind }) => !seldom.has(kind) || step.pick % 10 === 0)
    // Every other step leads on, one in four of them to the next best: a submission may lack papers.
    const best = furthest[step.pick % 16 < 12 ? 0 : 1] ?? furthest[0]
    const chosen = step.pick % 2 === 0 ? often[step.kind % Math.max(often.length, 1)] : best
    const command = chosen && commands(id, found, chosen.who, step)[chosen.kind]
    if (chosen !== undefined && command !== undefined)
      try {
        await command()
        kindsTried.set(chosen.kind, (kindsTried.get(chosen.kind) ?? 0) + 1)
      } catch (error) {
        // The button offers; days, evidence and the other side's term are looked at by the command.
        if (!(error instanceof Refusal)) throw error
        const never = ['request-not-so', 'request-not-yours', 'request-same-person']
        assert.ok(!never.includes(error.code), `${chosen.kind}: ${error.detail}`)
      }
    assertSound(await office.found(id))
  }
}

/** The cases behind each cell, two a page. */
const listsOf = async (office: Office, cells: readonly CountedCell[], period: Counting) => {
  const lists = []
  for (const { row, column } of cells) {
    const cases: RequestId[] = []
    let after: string | undefined
    do {
      const asked = { ...period, row, column, after, limit: 2 }
      const page = await office.ask((query) => requestsBehind(query, asked))
      cases.push(...page.rows.map(({ request }) => request))
      after = page.next
    } while (after !== undefined)
    lists.push({ row, column, cases })
  }
  return lists
}

eachEngine(
  'random legal ways of requests leave every case in one row and the form in balance',
  async (database) => {
    const office = await openOffice(database)
    await fc.assert(
      fc.asyncProperty(fc.array(draw, { minLength: 12, maxLength: 40 }), (steps) => walkOnce(office, steps)),
      { numRuns: cases, endOnFailure: true },
    )
    const { organisation } = office
    const rows = await office.ask((query) =>
      query.selectFrom('request_case').selectAll().orderBy('request').execute(),
    )
    // The projection is the fold, and may be thrown away.
    assert.deepEqual(await office.ask((query) => projectionOf(query, rows)), rows)
    const calendar = await office.ask((query) => calendarIn(query))
    for (const row of rows) {
      const { file, found } = await office.ask((query) => loadCase(query, row.request))
      assert.deepEqual(caseOf(file, calendar).events, effective(file))
      assertSound(found)
    }
    // Any period, the form's own identities, and each case in one row and column.
    for (const [from, until] of [
      ['2026-01-01', '2026-12-31'],
      ['2026-03-10', '2026-04-09'],
      ['2026-05-01', '2026-05-01'],
      ['2025-01-01', '2026-03-02'],
    ] as const) {
      const period = { organisation, from: day(from), until: day(until) }
      const { cells, broken, form } = await office.ask((query) => statisticsOf(query, period))
      assert.deepEqual(broken, [])
      const behind = await listsOf(office, [...cells.values()], period)
      for (const { row, column, cases } of behind)
        assert.equal(cases.length, cells.get(requestCell(row, column))?.count, `${row} ${column}`)
      for (const row of rows) {
        const inRows = rowsOfCase(row, period)
        const results = inRows.filter((code) => /^3\.[1-6]|^4$/u.test(code))
        if (row.counted === 1 && inRows.length > 0) assert.equal(results.length, 1)
        const counted = behind.filter(
          (cell) => cell.cases.includes(row.request) && cell.column < form.requests.columns.length - 1,
        )
        const expected = row.counted === 1 ? inRows : []
        assert.deepEqual(
          counted.map((cell) => [cell.row, cell.column]).toSorted(),
          expected.map((code) => [code, columnOf(row.applicant_kind)]).toSorted(),
        )
      }
    }
    const closed = rows.filter(({ stage }) => stage === 'closed' || stage === 'archived')
    assert.ok(closed.every(({ result_row, concluded_on }) => result_row !== null && concluded_on !== null))
    assert.ok(closed.length > cases / 10, `only ${closed.length} of ${rows.length} were closed`)
    assert.ok(kindsTried.size > 15, [...kindsTried.keys()].join())
  },
)

eachEngine('two records of one request are merged and counted once', async (database) => {
  const office = await openOffice(database)
  const one = await office.register()
  office.goTo('2026-09-15')
  const other = await office.register({}, { channel: 'signed-mail' })
  const input = { ...(await office.on('director', other.id)), into: one.id, reason: '同一份申请寄了两次' }
  await office.run((tx) => mergeRequest(tx, office.act('director'), input, office.cells))
  const period = { organisation: office.organisation, from: day('2026-01-01'), until: day('2026-12-31') }
  const { cells } = await office.ask((query) => statisticsOf(query, period))
  assert.equal(cells.get('requests.1.0')?.count, 1)
  const { rows } = await office.ask((query) =>
    requestsBehind(query, { ...period, row: '1', column: 0, limit: 10 }),
  )
  assert.deepEqual(
    rows.map(({ request }) => request),
    [one.id],
  )
})
