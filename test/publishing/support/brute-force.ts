import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import type { Office } from './office.ts'

/** Everything the check looks at, as it lies in the tables. */
const tablesOf = ({ ask, organisation }: Office) =>
  ask(async (query) => {
    const ours = query.selectFrom('document').select('id').where('organisation', '=', organisation)
    return {
      documents: await query
        .selectFrom('document')
        .selectAll()
        .where('organisation', '=', organisation)
        .execute(),
      versions: await query
        .selectFrom('document_version')
        .selectAll()
        .where('document', 'in', ours)
        .execute(),
      rounds: await query.selectFrom('review_round').selectAll().where('document', 'in', ours).execute(),
      signatures: await query
        .selectFrom('document_signature')
        .selectAll()
        .where('document', 'in', ours)
        .execute(),
      acts: await query.selectFrom('publication_act').selectAll().where('document', 'in', ours).execute(),
      overrides: await query
        .selectFrom('emergency_override')
        .selectAll()
        .where('document', 'in', ours)
        .execute(),
      publications: await query.selectFrom('publication').selectAll().where('document', 'in', ours).execute(),
      places: await query.selectFrom('publication_place').selectAll().where('document', 'in', ours).execute(),
      files: await query.selectFrom('publication_file').selectAll().where('document', 'in', ours).execute(),
      moved: await query.selectFrom('moved_in').selectAll().where('document', 'in', ours).execute(),
      approvals: await query
        .selectFrom('moving_approval')
        .selectAll()
        .where('organisation', '=', organisation)
        .execute(),
      columns: await query
        .selectFrom('publishing_column')
        .selectAll()
        .where('organisation', '=', organisation)
        .execute(),
      absences: await query
        .selectFrom('post_absence')
        .selectAll()
        .where('organisation', '=', organisation)
        .execute(),
      assignments: await query
        .selectFrom('post_assignment')
        .selectAll()
        .where('organisation', '=', organisation)
        .execute(),
    }
  })
type All = Awaited<ReturnType<typeof tablesOf>>

/** JSON with its keys in order, written once more and by hand. */
const inOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((each) => inOrder(each)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${inOrder(each)}`).join(',')}}`
}

const only = <Value>(list: readonly Value[], what: string): Value => {
  const [first, ...rest] = list
  assert.ok(first !== undefined && rest.length === 0, `${list.length} instead of one ${what}`)
  return first
}

/** Whether a person was to be acted for on a day: the deputy signs while the holder is away, and only then. */
const assertDeputy = (all: All, { post, person, acting_for, at }: All['signatures'][number]): void => {
  if (post === null) return
  const day = new Date(Date.parse(at) + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const inPart = (role: string) =>
    only(
      all.assignments.filter((each) => each.post === post && each.role === role),
      role,
    ).person
  const away = (who: string) =>
    all.absences.some((each) => each.person === who && each.valid_from <= day && each.valid_until > day)
  const [holder, deputy] = [inPart('holder'), inPart('deputy')]
  assert.deepEqual([person, acting_for], away(holder) ? [deputy, holder] : [holder, null])
  assert.ok(!away(person), 'somebody away signed')
}

/** A complete chain of different people under exactly these bytes; by the tables alone. */
const chainUnder = (all: All, document: string, version: number, digest: string): boolean => {
  const { drafter } = only(
    all.documents.filter(({ id }) => id === document),
    'document',
  )
  return all.rounds
    .filter((round) => round.document === document)
    .some((round) => {
      const held = all.signatures.filter(
        (each) =>
          each.document === document &&
          each.round === round.number &&
          each.version === version &&
          each.digest === digest &&
          each.verdict === 'sign' &&
          each.voided_at === null,
      )
      const { steps } = JSON.parse(round.steps) as { readonly steps: readonly { readonly code: string }[] }
      const wanted = [...steps.map(({ code }) => code), 'secrecy'].toSorted()
      const people = [...held.map(({ person }) => person), round.submitted_by]
      const inLine = steps.map(({ code }) => held.find(({ step }) => step === code)?.id ?? '')
      return (
        JSON.stringify(held.map(({ step }) => step).toSorted()) === JSON.stringify(wanted) &&
        new Set(people).size === people.length &&
        !held.some(({ person }) => person === drafter) &&
        JSON.stringify(inLine) === JSON.stringify(inLine.toSorted())
      )
    })
}

const secrecyUnder = (all: All, document: string, digest: string, other: string): boolean =>
  all.signatures.some(
    (each) =>
      each.document === document &&
      each.digest === digest &&
      each.step === 'secrecy' &&
      each.verdict === 'sign' &&
      each.voided_at === null &&
      each.person !== other,
  )

/** Moved in: approved by another than who made it ready, together with exactly these bytes; by the tables alone. */
const movedIn = (all: All, publication: All['publications'][number], content: unknown): boolean => {
  const moved = all.moved.find(({ document }) => document === publication.document)
  const approval = all.approvals.find(({ id }) => id === moved?.approval)
  if (!moved || !approval || moved.digest !== publication.digest) return false
  assert.notEqual(approval.person, approval.prepared_by, 'approved by who made it ready')
  assert.equal(publication.published_at, moved.published_at, 'public under another first date')
  const { published_at: publishedAt, address } = moved
  let digest = hash('sm3', inOrder({ content, publishedAt, address }))
  assert.equal(digest, moved.leaf, 'other bytes than were approved')
  let place = moved.place
  for (const beside of JSON.parse(moved.proof) as string[]) {
    if (beside !== '') digest = hash('sm3', inOrder(place % 2 === 0 ? [digest, beside] : [beside, digest]))
    place = Math.floor(place / 2)
  }
  return digest === approval.root
}

const assertPublic = (all: All, office: Office, publication: All['publications'][number]): void => {
  const { document, version, digest } = publication
  const row = only(
    all.documents.filter(({ id }) => id === document),
    'document',
  )
  const kept = only(
    all.versions.filter((each) => each.document === document && each.number === version),
    'version',
  )
  const text = office.sealer.open(kept.content, {
    table: 'document_version',
    column: 'content',
    row: kept.id,
  })
  const content = JSON.parse(text) as Record<string, unknown>
  const bytes = inOrder({ content, indexNumber: row.index_number })
  assert.equal(hash('sm3', bytes), digest, 'public bytes are not those of the digest')
  assert.equal(kept.digest, digest)
  for (const field of ['title', 'body', 'summary', 'column', 'kind'] as const)
    assert.equal(publication[field], content[field], `public ${field} is not what was signed`)
  assert.doesNotMatch(text, /\d{17}[\dX]/u, 'an id-card number is public')
  const override = all.overrides.find((each) => each.document === document && each.digest === digest)
  const chained = chainUnder(all, document, version, digest)
  const moved = movedIn(all, publication, content)
  assert.ok(
    chained || (override !== undefined && secrecyUnder(all, document, digest, override.person)) || moved,
    'public without a complete valid chain',
  )
  // What was moved in and never signed here says so on its page.
  if (!chained && !override) assert.match(publication.notices, /迁移导入.*没有经过本系统的审核签署/u)
  const open = override?.reviewed_at === null && override.version === version
  assert.equal(publication.emergency, open ? 1 : 0)
  const inPlaces = all.places.filter((each) => each.document === document)
  assert.ok(inPlaces.some((each) => each.column === publication.column && each.own === 1))
  for (const { column } of inPlaces.filter(({ own }) => own === 1)) {
    const above = all.columns.find(({ id }) => id === column)?.parent ?? null
    assert.ok(above === null || inPlaces.some((each) => each.column === above), 'not listed above')
  }
}

const assertActs = (all: All, row: All['documents'][number]): void => {
  const acts = all.acts
    .filter(({ document }) => document === row.id)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const shows = {
    publish: true,
    correct: true,
    restore: true,
    'move-in': true,
    withdraw: false,
    replace: false,
  } as const
  const last = acts.at(-1)
  const seen = last === undefined ? 'none' : shows[last.kind] ? 'public' : 'withdrawn'
  assert.equal(row.visibility, seen, 'the acts tell another visibility')
  assert.equal(
    acts.filter(({ kind }) => kind === 'publish' || kind === 'move-in').length,
    seen === 'none' ? 0 : 1,
  )
  for (const act of acts) {
    assert.ok(act.scheduled_for === null || act.scheduled_for <= act.at, 'published early')
    if (!shows[act.kind]) continue
    const saved = only(
      all.versions.filter((each) => each.document === row.id && each.number === act.version),
      'version',
    )
    assert.ok(act.person !== row.drafter && act.person !== saved.saved_by, 'published by its author')
  }
}

/**
 * Looks at all tables without a line of the program: nothing is public without a complete valid chain over exactly the
 * public bytes, what is withdrawn is gone, the acts and the state agree, no signature holds under other bytes. Signatures not `looked` at before are new: absences
 * may be written down behind them on the same day.
 */
export const assertHonest = async (office: Office, looked: Set<string>): Promise<All> => {
  const all = await tablesOf(office)
  for (const signature of all.signatures.filter(({ id }) => !looked.has(id))) {
    assertDeputy(all, signature)
    looked.add(signature.id)
  }
  for (const row of all.documents) {
    assertActs(all, row)
    const publication = all.publications.find(({ document }) => document === row.id)
    assert.equal(publication?.status ?? 'none', row.visibility)
    if (publication?.status === 'public') assertPublic(all, office, publication)
    else {
      assert.ok(!all.places.some(({ document }) => document === row.id), 'listed and not public')
      assert.ok(!all.files.some(({ document }) => document === row.id), 'a file of what is not public')
      if (publication) assert.equal(`${publication.title}${publication.body}`, '')
    }
    if (['review', 'approved', 'scheduled'].includes(row.stage))
      for (const each of all.signatures)
        if (each.document === row.id && each.round === row.round && each.verdict === 'sign')
          assert.ok(each.voided_at !== null || each.digest === row.digest, 'holds under other bytes')
    if (row.stage === 'approved' || row.stage === 'scheduled')
      assert.ok(chainUnder(all, row.id, row.version, row.digest), 'approved without a chain')
    assert.equal(row.scheduled_for === null, row.stage !== 'scheduled')
  }
  return all
}
