import { z } from 'zod'
import { day, id, instant, named } from './shapes.ts'
import {
  answerWay,
  applicantKind,
  decisionKind,
  factKind,
  intakeChannel,
  needId,
  requestRisk,
  requestStage,
  wantedForm,
} from './request-words.ts'

const words = z.string().max(20_000).nullable()
const person = { name: z.string().max(500), idNumber: words, phone: words }

const agent = z.strictObject({
  name: z.string().max(500),
  idNumber: z.string().max(500),
  phone: z.string().max(500),
  files: z.array(id).max(20),
})

/** What 条例第二十九条 asks for, and nothing else: above all no purpose. */
export const requestForm = z.strictObject({
  applicantKind,
  ...person,
  /** An id of the papers the kind of applicant has. */
  proof: z.string().max(60).nullable(),
  proofFiles: z.array(id).max(20),
  contact: words,
  email: words,
  address: words,
  postcode: words,
  agent: agent.nullable(),
  description: z.string().max(20_000),
  form: wantedForm,
  way: answerWay,
  help: words,
})

/** A request in a list: who applied is covered. */
export const requestLine = z.object({
  id: z.string(),
  organisation: named,
  number: z.string(),
  stage: requestStage,
  stageTitle: z.string(),
  applicantKind,
  applicantKindTitle: z.string(),
  applicant: z.string(),
  subject: z.string(),
  channel: intakeChannel,
  channelTitle: z.string(),
  handler: named.nullable(),
  section: named.nullable(),
  receivedOn: day.nullable(),
  dueOn: day.nullable(),
  provisional: z.boolean(),
  /** Working days to the due date, negative once overdue. */
  daysLeft: z.number().nullable(),
  risk: requestRisk,
  riskTitle: z.string(),
  /** Whom it waits for, in words. */
  waits: z.array(z.string()),
  outcome: decisionKind.nullable(),
  outcomeTitle: z.string().nullable(),
  concludedOn: day.nullable(),
  late: z.boolean(),
  counted: z.boolean(),
})

const fact = z.object({ name: z.string(), value: z.string() })

/** One thing that was written into the file, in words. */
const event = z.object({
  seq: z.number(),
  kind: factKind,
  title: z.string(),
  on: day,
  recordedAt: instant,
  by: z.string(),
  facts: z.array(fact),
  texts: z.array(z.object({ name: z.string(), title: z.string(), text: z.string() })),
  files: z.array(z.object({ id: z.string(), name: z.string() })),
  /** How it came to count otherwise: struck out, or put right by which event. */
  corrected: z.object({ by: z.number(), struck: z.boolean() }).nullable(),
  /** What a correction may do to it. */
  mending: z.enum(['strike', 'mend']).nullable(),
})

const choice = z.object({
  kind: factKind,
  title: z.string(),
  basis: z.string(),
  allowed: z.boolean(),
  why: z.string().nullable(),
})

const wait = z.object({
  for: z.enum(['clarification', 'payment', 'third-party', 'agency', 'explanation', 'task']),
  title: z.string(),
  party: z.string(),
  limit: day.nullable(),
  /** Whether their term is over. */
  over: z.boolean(),
})

const because = z.object({ question: z.string(), asked: z.string(), answer: z.string(), article: z.string() })

/** Where the guided questions stand. */
export const triaged = z.object({
  answers: z.record(z.string(), z.string()),
  because: z.array(because),
  next: z
    .object({
      id: z.string(),
      text: z.string(),
      article: z.string(),
      answers: z.array(z.object({ value: z.string(), text: z.string() })),
    })
    .nullable(),
  step: z.string().nullable(),
  proposal: z.object({ kind: decisionKind, title: z.string() }).nullable(),
  contradiction: z.string().nullable(),
})

const draft = z.object({
  seq: z.number(),
  by: z.string(),
  decision: decisionKind,
  decisionTitle: z.string(),
  digest: z.string(),
  parts: z.array(z.object({ about: z.string(), kind: decisionKind, title: z.string() })),
  principal: decisionKind.nullable(),
  texts: z.record(z.string(), z.string()),
  reasons: z.string(),
  missing: z.array(z.object({ need: needId, title: z.string() })),
  submitted: z.boolean(),
  steps: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      who: z.string(),
      signedBy: z.string().nullable(),
      due: z.boolean(),
    }),
  ),
})

const consultation = z.object({
  kind: z.enum(['third-party', 'agency']),
  party: z.string(),
  name: z.string(),
  question: z.string(),
  askedOn: day,
  reachedOn: day.nullable(),
  answeredOn: day.nullable(),
  silent: z.boolean(),
  agrees: z.boolean().nullable(),
  opinion: z.string().nullable(),
  limit: day.nullable(),
})

const other = z.object({ id: z.string(), number: z.string(), how: z.string() })

/** A request whole; personal data is covered in all of it. */
export const requestWhole = requestLine.omit({ subject: true, waits: true }).extend({
  seq: z.number(),
  form: requestForm,
  wantedTitle: z.string(),
  wayTitle: z.string(),
  proofTitle: z.string().nullable(),
  events: z.array(event),
  waits: z.array(wait),
  tasks: z.array(
    z.object({ task: z.number(), section: named, person: named.nullable(), due: day, what: z.string() }),
  ),
  choices: z.array(choice),
  triage: triaged,
  draft: draft.nullable(),
  evidence: z.array(needId),
  consultations: z.array(consultation),
  extension: z.object({ workdays: z.number(), on: day, by: z.string() }).nullable(),
  fee: z.object({ fen: z.number(), yuan: z.string() }).nullable(),
  files: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      size: z.number(),
      title: z.string(),
      need: needId.nullable(),
      /** Shows who the applicant is: opened only with a row of the trail. */
      identity: z.boolean(),
      on: day,
    }),
  ),
  others: z.array(other),
  /** Of the first answer. */
  row: z.object({ code: z.string(), title: z.string() }).nullable(),
  /** That it is answered anew, why and by when; null where it never was. */
  redo: z.string().nullable(),
  decidedOn: day.nullable(),
  /** Whether the answer is only recorded and no letter goes out. */
  ended: z.boolean(),
  breaches: z.array(z.object({ message: z.string(), basis: z.string() })),
})

/** The 期限计算书, day by day. */
export const requestProof = z.object({
  number: z.string(),
  receivedOn: day,
  begunOn: day,
  due: day.nullable(),
  provisional: z.boolean(),
  length: z.number(),
  article: z.string(),
  rows: z.array(
    z.object({
      date: day,
      weekday: z.string(),
      counts: z.boolean(),
      number: z.number().nullable(),
      mark: z.string(),
      why: z.string(),
      article: z.string(),
      events: z.array(z.object({ text: z.string(), article: z.string() })),
      provisional: z.boolean(),
    }),
  ),
  totals: z.record(z.string(), z.number()),
  breaches: z.array(z.object({ message: z.string(), basis: z.string() })),
})

/** Another request that may be the same, with what speaks for it. */
export const likelyRequest = z.object({
  id: z.string(),
  number: z.string(),
  stageTitle: z.string(),
  receivedOn: day.nullable(),
  outcomeTitle: z.string().nullable(),
  concludedOn: day.nullable(),
  same: z.array(z.string()),
  /** How much the two texts share, in per cent. */
  likeness: z.number(),
  text: z.string(),
})

/** A fee with every step of its sum. */
export const requestFee = z.object({
  fen: z.number(),
  yuan: z.string(),
  lines: z.array(z.string()),
  notes: z.array(z.string()),
  basis: z.string(),
})
