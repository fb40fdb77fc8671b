import { z } from 'zod'
import { columnId, disclosureMode, documentId, kind } from './publishing-words.ts'
import { givenDay, id, line } from './shapes.ts'

const attachment = z.strictObject({
  file: id,
  name: line(255),
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
  mediaType: z.string().max(200),
  size: z.number().int().min(0),
})

/** What a version says, as it is sent in and given back. */
export const content = z.strictObject({
  kind,
  title: z.string().trim().max(300),
  column: columnId,
  alsoIn: z.array(columnId).max(10),
  documentNumber: z.string().max(100).nullable(),
  dateWritten: givenDay.nullable(),
  formedOn: givenDay.nullable(),
  topics: z.array(line(40)).max(10),
  keywords: z.array(line(40)).max(20),
  summary: z.string().max(2000),
  source: z.string().max(200).nullable(),
  body: z.string().max(2_000_000),
  attachments: z.array(attachment).max(100),
  interprets: z.array(documentId).max(50),
  disclosure: z.strictObject({
    mode: disclosureMode,
    basis: z.string().max(200).nullable(),
    reason: z.string().max(2000).nullable(),
    reevaluateOn: givenDay.nullable(),
  }),
  fields: z.record(z.string().max(40), z.union([z.string().max(5000), z.number(), z.null()])),
  justified: z
    .array(z.strictObject({ kind: z.string().max(40), value: z.string().max(64), basis: line(300) }))
    .max(500),
})

/** What a gate found: `blocks` must be mended before anybody signs. */
export const finding = z.object({
  gate: z.enum(['personal-data', 'form', 'body', 'source', 'content']),
  code: z.string(),
  /** What the rule is called, where it has a name. */
  title: z.string().nullable(),
  blocks: z.boolean(),
  /** What is wrong and what to mend. */
  sentence: z.string(),
  /** The field: `title`, `body`, `fields.partyName`, `attachment:FILE`. */
  where: z.string(),
  /** Where in the plain text of that field, end exclusive. */
  start: z.number().nullable(),
  end: z.number().nullable(),
  /** What stands there, and what may stand instead. */
  quote: z.string().nullable(),
  /** Which of the places with that quote, from 0. */
  nth: z.number().nullable(),
  masked: z.string().nullable(),
  /** For a justification: kind and value, without the number itself. */
  justify: z.object({ kind: z.string(), value: z.string() }).nullable(),
  basis: z.string(),
})

const piece = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export const fieldChange = z.object({ field: z.string(), title: z.string(), pieces: z.array(piece) })

/** 保密审查 of a document, as it goes on file: facts §9. */
export const secrecyForm = z.strictObject({
  /** 公文 or 非公文. */
  carrier: z.enum(['official', 'other']),
  intendedWay: line(100),
  conclusion: z.enum(['may-disclose', 'may-not', 'ask-authority']),
  basis: z.string().max(300),
  checked: z.strictObject({
    stateSecret: z.boolean(),
    workSecret: z.boolean(),
    commercialSecret: z.boolean(),
    personal: z.boolean(),
    aggregation: z.boolean(),
  }),
})
