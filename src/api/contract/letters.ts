import { z } from 'zod'
import { letterKinds } from '#statute/letters'
import type { LetterId } from '#modules/letters'
import { letterStates } from '#modules/letters'
import type { OrganisationId } from '#modules/organisations'
import { operation } from './operation.ts'
import { requestId, seenDigest } from './request-words.ts'
import { day, done, download, givenDay, idOf, listOf, pageOf, paging, streamed } from './shapes.ts'

const letterId = idOf<LetterId>()
const letterKind = z.enum(letterKinds)
const letterState = z.enum(Object.keys(letterStates) as [keyof typeof letterStates])
const ofRequest = { params: z.strictObject({ request: requestId }) }
const ofLetter = { params: z.strictObject({ letter: letterId }) }

/** The label of a third party, the name of an agency, the number of a task; empty for the applicant. */
const party = z.string().max(100)
const which = { kind: letterKind, party }
/** Words by open passage; an empty text leaves the passage out. */
const edits = z.record(z.string().max(40), z.string().max(10_000))

const finding = z.object({
  rule: z.string(),
  title: z.string(),
  article: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  where: z.string(),
})

const issued = z.object({
  id: z.string(),
  request: z.string(),
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  issuedOn: day,
  party: z.string(),
  state: letterState,
  stateTitle: z.string(),
  voidReason: z.string().nullable(),
  replaces: z.string().nullable(),
  /** Whether its files are drawn. */
  drawn: z.boolean(),
})

/** A passage as it is shown: locked and signed ones cannot be worded. */
const passage = z.object({
  passage: z.string(),
  title: z.string(),
  mode: z.enum(['locked', 'signed', 'open', 'blank']),
  text: z.string(),
})

/** Letters of one request: which fit, drafting, issuing. */
export const letterOperations = {
  requestLetters: operation({
    id: 'requestLetters',
    method: 'GET',
    path: '/requests/:request/letters',
    summary: '一件申请的文书：现在可以制发的和已经制发的',
    input: ofRequest,
    output: z.object({
      fitting: z.array(
        z.object({
          kind: z.string(),
          title: z.string(),
          party: z.string(),
          on: day,
          issued: z.string().nullable(),
          voided: z.string().nullable(),
        }),
      ),
      issued: z.array(issued),
    }),
  }),
  previewLetter: operation({
    id: 'previewLetter',
    method: 'POST',
    path: '/requests/:request/letters/preview',
    summary: '文书按现在的案卷写成的样子，和不能制发的原因；不保存',
    input: {
      ...ofRequest,
      body: z.strictObject({ ...which, on: givenDay.optional(), edits: edits.optional() }),
    },
    output: z.object({
      kind: z.string(),
      title: z.string(),
      number: z.string(),
      addressee: z.string(),
      signer: z.string(),
      on: day,
      passages: z.array(passage),
      findings: z.array(finding),
      signedDigest: z.string().nullable(),
      ripe: z.boolean(),
      edits: z.record(z.string(), z.string()),
      open: z.array(z.object({ passage: z.string(), title: z.string() })),
    }),
  }),
  saveLetter: operation({
    id: 'saveLetter',
    method: 'PUT',
    path: '/requests/:request/letters/draft',
    summary: '保存文书里可以改的段落',
    input: {
      ...ofRequest,
      body: z.strictObject({ ...which, signedDigest: seenDigest.nullable(), edits }),
    },
    output: done,
  }),
  issueLetter: operation({
    id: 'issueLetter',
    method: 'POST',
    path: '/requests/:request/letters',
    summary: '制发文书：核对无误，编文号，生成 Word 和 PDF',
    input: {
      ...ofRequest,
      body: z.strictObject({
        ...which,
        on: givenDay,
        signedDigest: seenDigest.nullable(),
        /** Rules of warnings that were looked at. */
        accepted: z.array(z.string().max(40)).max(50),
        replaces: letterId.nullable(),
      }),
    },
    output: z.object({ id: z.string(), number: z.string() }),
  }),
  letters: operation({
    id: 'letters',
    method: 'GET',
    path: '/letters',
    summary: '文书列表',
    input: {
      query: z.strictObject({
        organisation: idOf<OrganisationId>().optional(),
        request: requestId.optional(),
        kind: letterKind.optional(),
        state: letterState.optional(),
        /** Part of the 文号, or of the number of the request. */
        search: z.string().max(100).optional(),
        from: givenDay.optional(),
        until: givenDay.optional(),
        ...paging,
      }),
    },
    output: pageOf(
      issued.extend({ organisation: z.string(), organisationName: z.string(), requestNumber: z.string() }),
    ),
  }),
  readLetter: operation({
    id: 'readLetter',
    method: 'GET',
    path: '/letters/:letter/file',
    summary: '文书的 PDF 或者 Word；每次查看记入审计',
    input: {
      ...ofLetter,
      query: z.strictObject({ as: z.enum(['pdf', 'docx']), shown: z.literal('1').optional() }),
    },
    output: streamed,
  }),
  printLetters: operation({
    id: 'printLetters',
    method: 'POST',
    path: '/letters/print',
    summary: '多份文书合成一个 PDF，或者打成一个压缩包；记入审计',
    input: {
      body: z.strictObject({ letters: z.array(letterId).min(1).max(100), as: z.enum(['pdf', 'zip']) }),
    },
    output: download,
  }),
  voidLetter: operation({
    id: 'voidLetter',
    method: 'POST',
    path: '/letters/:letter/void',
    summary: '作废文书；文号保留',
    input: { ...ofLetter, body: z.strictObject({ reason: z.string().trim().min(1).max(500) }) },
    output: done,
  }),
  letterGuide: operation({
    id: 'letterGuide',
    method: 'GET',
    path: '/letter-guide',
    summary: '文书的种类，和样式里可以用的项',
    input: {},
    output: z.object({
      kinds: z.array(
        z.object({ id: z.string(), title: z.string(), decision: z.string().nullable(), basis: z.string() }),
      ),
      slots: z.array(z.object({ title: z.string() })),
      states: listOf(z.object({ id: z.string(), title: z.string() })).shape.rows,
    }),
  }),
}
