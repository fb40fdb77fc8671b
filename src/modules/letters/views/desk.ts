import type { LocalDate } from '#statute/calendar'
import type { ComposedLetter, LetterFinding, LetterKind, Mode } from '#statute/letters'
import { isDecision, letterOf, lintLetter } from '#statute/letters'
import type { Case, RequestId } from '#modules/requests'
import { loadCase } from '#modules/requests'
import { editsOf } from '../drafts/drafts.ts'
import type { LetterEdits } from '../drafts/drafts.ts'
import type { OnLetter } from '../gather/gather.ts'
import { gather } from '../gather/gather.ts'
import type { Happened } from '../gather/happened.ts'
import { happenedIn } from '../gather/happened.ts'
import type { LetterKit } from '../issue/issue.ts'
import type { LetterId } from '../ids.ts'
import { letterOfficeOn } from '../office/office.ts'
import { numberBy } from '../office/pattern.ts'
import type { Query } from '../schema/index.ts'
import { lettersOf } from './letters-of.ts'

/** A letter the file of a case gives cause for. */
export interface FittingLetter {
  readonly kind: LetterKind
  readonly title: string
  readonly party: string
  /** The day of what it tells of. */
  readonly on: LocalDate
  /** Already issued, and not voided. */
  readonly issued: LetterId | null
  /** Voided and not issued again: what the next one would stand in for. */
  readonly voided: LetterId | null
}

/** The answer that is drafted or under signature: it may be looked at and worded, and goes out once it is decided. */
const draftedIn = (found: Case): readonly Happened[] => {
  const event = found.events.findLast(({ seq }) => seq === found.draft?.seq)
  return found.outcome !== null || found.draft === null || event === undefined
    ? []
    : [{ kind: found.draft.decision, party: '', event }]
}

/** Which letters fit a request now, and those a clerk may send at will. */
export const fittingLetters = async (query: Query, request: RequestId): Promise<readonly FittingLetter[]> => {
  const { found } = await loadCase(query, request)
  const letters = await lettersOf(query, request)
  return [...happenedIn(found), ...draftedIn(found)].map(({ kind, party, event }) => {
    const same = letters.filter((each) => each.kind === kind && each.party === party)
    return {
      kind,
      title: letterOf(kind).title,
      party,
      on: event.on,
      issued: same.find(({ state, event: of }) => state === 'issued' && of === event.seq)?.id ?? null,
      voided: same.findLast(({ state }) => state === 'void')?.id ?? null,
    }
  })
}

/** A passage as it is shown while a letter is drafted. */
export interface PassageView {
  readonly passage: string
  readonly title: string
  readonly mode: Mode
  readonly text: string
}

/** A letter as it would go out now, with everything that keeps it from it. */
export interface LetterPreview {
  readonly kind: LetterKind
  readonly title: string
  readonly addressee: string
  readonly signer: string
  readonly on: LocalDate
  /** As the pattern would number it; the serial is given when it is issued. */
  readonly number: string
  readonly passages: readonly PassageView[]
  readonly findings: readonly LetterFinding[]
  readonly signedDigest: string | null
  /** Whether a decision is made, or none is needed. */
  readonly ripe: boolean
  /** What the clerk worded otherwise. */
  readonly edits: LetterEdits
}

const passagesOf = (letter: ComposedLetter): readonly PassageView[] => {
  const titles = new Map(letterOf(letter.kind).passages.map(({ id, title }) => [id, title]))
  return letter.paragraphs.map(({ passage, mode, text }) => ({
    passage,
    title: titles.get(passage) ?? '救济途径',
    mode,
    text,
  }))
}

/** The day a letter bears unless somebody says otherwise: that of what it tells of, and not before its signatures. */
export const dayFor = async (
  query: Query,
  { request, kind, party }: OnLetter,
  today: LocalDate,
): Promise<LocalDate> => {
  const { found } = await loadCase(query, request)
  const event = happenedIn(found).findLast((one) => one.kind === kind && one.party === party)?.event
  return event?.on ?? today
}

export interface Preview extends OnLetter {
  readonly on: LocalDate
  /** In place of what is saved. */
  readonly edits?: LetterEdits | undefined
  /** Whether the caller may see who it is about. */
  readonly plain: boolean
}

/** Drafts a letter and holds it against its case; nothing is kept. Throws Refusal `request-missing`. */
export const previewLetter = async (
  query: Query,
  { on, plain, edits: typed, ...which }: Preview,
  { cells, sealer }: LetterKit,
): Promise<LetterPreview> => {
  const gathered = await gather(query, which, on, cells)
  const edits = typed ?? (await editsOf(query, which, gathered.signedDigest, sealer))
  const letter = gathered.letterWith(edits)
  const shown = plain ? letter : gathered.coveredWith(edits)
  const { office } = await letterOfficeOn(query, gathered.organisation, on)
  const { series } = letterOf(which.kind)
  return {
    kind: which.kind,
    title: shown.title,
    addressee: shown.addressee,
    signer: shown.signer,
    on,
    number: numberBy(office.numbers[series], on, 0).replace(/0号$/u, '＿号'),
    passages: passagesOf(shown),
    findings: lintLetter(letter, gathered.asked),
    signedDigest: gathered.signedDigest,
    ripe: !isDecision(which.kind) || gathered.found.outcome !== null,
    edits,
  }
}
