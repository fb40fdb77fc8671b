import { decisionOf, needs } from '#statute/decisions'
import type { CaseView, Standing } from '#modules/requests'
import type { RequestNames } from './request-names.ts'

/** The draft that stands, how far its sign-off is, and what it still lacks. */
export const draftShown = ({ found, draft, steps }: CaseView, names: RequestNames) => {
  if (found.draft === null || draft === undefined) return null
  const { seq, by, decision, digest, submitted, due } = found.draft
  return {
    seq,
    by: names.writer(by),
    decision,
    decisionTitle: decisionOf(decision).title,
    digest,
    parts: draft.parts.map(({ about, kind }) => ({ about, kind, title: decisionOf(kind).title })),
    principal: draft.principal,
    texts: { ...draft.texts },
    reasons: draft.reasons,
    missing: draft.missing.map((need) => ({ need, title: needs[need].title })),
    submitted: submitted !== null,
    steps: steps.map(({ code, title, who, signed }) => ({
      code,
      title,
      who,
      signedBy: signed && names.writer(signed),
      due: due?.code === code,
    })),
  }
}

type Asked = Standing & { readonly kind: 'third-party-asked' | 'agency-asked' }

const isAsked = (event: Standing): event is Asked =>
  event.kind === 'third-party-asked' || event.kind === 'agency-asked'

/** Everybody who was asked for an opinion, and what became of it. */
export const consultationsShown = ({ found: { events, clock }, texts }: CaseView) =>
  events.filter(isAsked).map(({ kind, party, on, seq }) => {
    const of = kind === 'agency-asked' ? ('agency' as const) : ('third-party' as const)
    const mine = events.filter((event) => 'party' in event && event.party === party)
    const last = (ending: 'reached' | 'answered' | 'silent') =>
      mine.findLast((event) => event.kind === `${of}-${ending}`)
    const answered = last('answered')
    const { name = party, question = '' } = texts.get(seq) ?? {}
    return {
      kind: of,
      party,
      name,
      question,
      askedOn: on,
      reachedOn: last('reached')?.on ?? null,
      answeredOn: answered?.on ?? null,
      silent: last('silent') !== undefined,
      agrees: answered?.kind === 'third-party-answered' ? answered.agrees : null,
      opinion: (answered && texts.get(answered.seq)?.['opinion']) ?? null,
      limit: clock?.waits.find((wait) => wait.for === of && wait.party === party)?.limit ?? null,
    }
  })
