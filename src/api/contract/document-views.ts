import { z } from 'zod'
import { content, finding, secrecyForm } from './content.ts'
import { actKind, disclosureMode, kind, stage, validity, visibility } from './publishing-words.ts'
import { day, instant, named } from './shapes.ts'

/** A document in a list. Titles are masked where they hold personal data. */
export const documentLine = z.object({
  id: z.string(),
  organisation: named,
  kind,
  title: z.string(),
  column: named,
  section: named.nullable(),
  drafter: named,
  stage,
  visibility,
  mode: disclosureMode,
  indexNumber: z.string(),
  /** Whose turn it is: the step and who may take it; null where nothing waits. */
  turn: z.object({ step: z.string(), title: z.string(), mine: z.boolean() }).nullable(),
  dueOn: day.nullable(),
  /** Calendar days to `dueOn`; negative when late. */
  daysLeft: z.number().nullable(),
  scheduledFor: instant.nullable(),
  publishedAt: instant.nullable(),
  number: z.number().nullable(),
  updatedAt: instant,
})

const signature = z.object({
  id: z.string(),
  round: z.number(),
  version: z.number(),
  digest: z.string(),
  step: z.string(),
  stepTitle: z.string(),
  person: named,
  actingFor: named.nullable(),
  verdict: z.enum(['sign', 'send-back']),
  opinion: z.string().nullable(),
  form: secrecyForm.nullable(),
  at: instant,
  voidedAt: instant.nullable(),
  voidedBy: named.nullable(),
  /** Whether it stands under the text as it is now. */
  holds: z.boolean(),
})

/** A step of the review and how far it is. */
const stepState = z.object({
  code: z.string(),
  title: z.string(),
  /** Who may take it, in words: `办公室主任`, `“保密审查”岗位（郑保密，A岗）`. */
  who: z.string(),
  state: z.enum(['signed', 'waiting', 'later', 'voided', 'sent-back']),
  signature: signature.nullable(),
  /** Why nobody could take it now, if so. */
  note: z.string().nullable(),
})

/** What may be done now: from the one table of states. Each is offered or says why not. */
const choice = z.object({
  event: z.enum([
    'save',
    'submit',
    'recall',
    'sign',
    'send-back',
    'secrecy',
    'publish',
    'schedule',
    'unschedule',
    'correct',
    'withdraw',
    'restore',
    'replace',
    'keep',
    'drop',
    'discard',
    'override',
    'review-override',
  ]),
  title: z.string(),
  allowed: z.boolean(),
  why: z.string().nullable(),
})

const act = z.object({
  kind: actKind,
  at: instant,
  person: named,
  version: z.number(),
  scheduledFor: instant.nullable(),
  /** Seconds between the planned moment and the act. */
  lateBy: z.number().nullable(),
  reason: z.string().nullable(),
  notice: z.string().nullable(),
  other: named.nullable(),
})

const override = z.object({
  at: instant,
  person: named,
  reason: z.string(),
  missing: z.array(z.string()),
  reviewDue: day,
  reviewedAt: instant.nullable(),
  reviewedBy: named.nullable(),
  finding: z.string().nullable(),
})

/** All there is to say of a document. */
export const document = z.object({
  ...documentLine.shape,
  content,
  version: z.number(),
  digest: z.string(),
  savedBy: named,
  savedAt: instant,
  /** Attachments with whether text was read from them. */
  texts: z.array(z.object({ file: z.string(), characters: z.number(), problem: z.string().nullable() })),
  interprets: z.array(named),
  interpretedBy: z.array(named),
  findings: z.array(finding),
  round: z.number(),
  steps: z.array(stepState),
  signatures: z.array(signature),
  acts: z.array(act),
  overrides: z.array(override),
  choices: z.array(choice),
  validity: validity.nullable(),
  /** The clock of 条例第二十六条 or of its kind: in words, with its basis. */
  clock: z.object({ sentence: z.string(), basis: z.string(), provisional: z.boolean() }).nullable(),
  versions: z.array(
    z.object({ number: z.number(), savedBy: named, savedAt: instant, note: z.string().nullable() }),
  ),
})
