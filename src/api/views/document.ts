import type { DocumentLine, DocumentView, Finding, ReviewState, SignatureView } from '#modules/publishing'
import type { Names } from '../words/names.ts'

const personIn = (names: Names) => (id: string) => ({ id, name: names.person(id) })

/** The people documents in a list name. */
export const peopleInLines = (lines: readonly DocumentLine[]): readonly string[] =>
  lines.map(({ drafter }) => drafter)

/** A document in a list. */
export const documentLineShown = (names: Names, { organisation, drafter, turn, ...line }: DocumentLine) => ({
  ...line,
  organisation: { id: organisation, name: names.organisation(organisation) },
  drafter: personIn(names)(drafter),
  turn: turn && { step: turn.step, title: turn.title, mine: turn.mine },
})

/** The people a document's view names. */
export const peopleInDocument = ({ line, versions, review }: DocumentView): readonly string[] => [
  line.drafter,
  ...versions.map(({ savedBy }) => savedBy),
  ...review.signatures.flatMap(({ person, acting_for, voided_by }) =>
    [person, acting_for, voided_by].filter((each) => each !== null),
  ),
  ...review.acts.map(({ person }) => person),
  ...review.overrides.flatMap(({ person, reviewed_by }) =>
    reviewed_by === null ? [person] : [person, reviewed_by],
  ),
]

const signatureShown = (names: Names, signature: SignatureView) => {
  const { id, round, version, digest, step, stepTitle, verdict, opinion, form, at, holds } = signature
  const who = personIn(names)
  return {
    id,
    round,
    version,
    digest,
    step,
    stepTitle,
    person: who(signature.person),
    actingFor: signature.acting_for && who(signature.acting_for),
    verdict,
    opinion,
    form,
    at,
    voidedAt: signature.voided_at,
    voidedBy: signature.voided_by && who(signature.voided_by),
    holds,
  }
}

const stepShown = (names: Names, { signature, note, ...step }: ReviewState['steps'][number]) => ({
  ...step,
  signature: signature ? signatureShown(names, signature) : null,
  note: note ?? null,
})

const overrideShown = (names: Names, override: ReviewState['overrides'][number]) => {
  const { at, person, reason, missing, review_due, reviewed_at, reviewed_by, finding } = override
  const who = personIn(names)
  return {
    at,
    person: who(person),
    reason,
    missing: [...missing],
    reviewDue: review_due,
    reviewedAt: reviewed_at,
    reviewedBy: reviewed_by && who(reviewed_by),
    finding,
  }
}

/** What the gates found. */
export const findingsShown = (findings: readonly Finding[]) => findings.map((finding) => ({ ...finding }))

/** A content with lists of its own, as answers have it. */
const contentShown = ({ content }: DocumentView) => ({
  ...content,
  alsoIn: [...content.alsoIn],
  topics: [...content.topics],
  keywords: [...content.keywords],
  attachments: [...content.attachments],
  interprets: [...content.interprets],
  fields: { ...content.fields },
  justified: [...content.justified],
})

const reviewShown = (names: Names, { review, others }: DocumentView) => {
  const { round, steps, signatures, acts, overrides } = review
  const who = personIn(names)
  const named = (id: string | null) => (id === null ? null : { id, name: others.get(id) ?? '' })
  return {
    round,
    steps: steps.map((step) => stepShown(names, step)),
    signatures: signatures.map((signature) => signatureShown(names, signature)),
    acts: acts.map(({ person, other, ...act }) => ({ ...act, person: who(person), other: named(other) })),
    overrides: overrides.map((override) => overrideShown(names, override)),
  }
}

/** Everything about a document. */
export const documentShown = (names: Names, view: DocumentView) => {
  const { line, version, digest, versions, texts, interprets, interpretedBy, validity, clock } = view
  const [newest] = versions
  const who = personIn(names)
  return {
    ...documentLineShown(names, line),
    content: contentShown(view),
    version,
    digest,
    savedBy: who(newest?.savedBy ?? line.drafter),
    savedAt: newest?.savedAt ?? line.updatedAt,
    texts: [...texts],
    interprets: [...interprets],
    interpretedBy: [...interpretedBy],
    findings: findingsShown(view.findings),
    ...reviewShown(names, view),
    choices: [...view.choices],
    validity,
    clock,
    versions: versions.map(({ savedBy, ...each }) => ({ ...each, savedBy: who(savedBy) })),
  }
}
