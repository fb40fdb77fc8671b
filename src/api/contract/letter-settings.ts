import { z } from 'zod'
import { letterKinds } from '#statute/letters'
import type { OrganisationId } from '#modules/organisations'
import { operation } from './operation.ts'
import { day, done, givenDay, idOf, instant } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const letterKind = z.enum(letterKinds)
const ofBody = { params: z.strictObject({ organisation }) }
const ofKind = { params: z.strictObject({ organisation, kind: letterKind }) }

const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u)

const office = z.strictObject({
  numbers: z.strictObject({ decision: text(60), notice: text(60) }),
  level: z.enum(['department', 'government', 'vertical']),
  reviewOrgan: text(100),
  court: text(100),
  redHead: text(24),
  contact: text(300),
  payWay: text(500),
})

const passage = z.string().max(40)
/** With {收到申请之日} and the like; null takes the body's own words back. */
const words = z.string().max(2000)

/** How an office numbers and words its letters. */
export const letterSettingOperations = {
  letterOffice: operation({
    id: 'letterOffice',
    method: 'GET',
    path: '/organisations/:organisation/letter-office',
    summary: '文书的文号写法、红头、复议机关、法院、联系和缴费方式',
    input: ofBody,
    output: z.object({ office: z.object(office.shape), from: day.nullable() }),
  }),
  setLetterOffice: operation({
    id: 'setLetterOffice',
    method: 'PUT',
    path: '/organisations/:organisation/letter-office',
    summary: '设定文书的文号写法、红头、复议机关、法院、联系和缴费方式',
    input: { ...ofBody, body: z.strictObject({ office, from: givenDay }) },
    output: done,
  }),
  letterVariants: operation({
    id: 'letterVariants',
    method: 'GET',
    path: '/organisations/:organisation/letter-variants/:kind',
    summary: '一种文书可以改的段落：默认用语、本机构的用语和历次版本',
    input: ofKind,
    output: z.object({
      rows: z.array(
        z.object({
          passage: z.string(),
          title: z.string(),
          preset: z.string(),
          words: z.string().nullable(),
          versions: z.array(
            z.object({
              version: z.number(),
              words: z.string().nullable(),
              from: day,
              setAt: instant,
              setBy: z.string(),
            }),
          ),
        }),
      ),
    }),
  }),
  setLetterVariant: operation({
    id: 'setLetterVariant',
    method: 'PUT',
    path: '/organisations/:organisation/letter-variants/:kind',
    summary: '设定本机构在一段里的用语',
    input: { ...ofKind, body: z.strictObject({ passage, words: words.nullable(), from: givenDay }) },
    output: z.object({ version: z.number() }),
  }),
  previewLetterVariant: operation({
    id: 'previewLetterVariant',
    method: 'POST',
    path: '/letter-variants/preview',
    summary: '按示例案件预览一段用语',
    input: { body: z.strictObject({ kind: letterKind, passage, words }) },
    output: z.object({
      title: z.string(),
      number: z.string(),
      addressee: z.string(),
      signer: z.string(),
      on: day,
      paragraphs: z.array(z.object({ passage: z.string(), mode: z.string(), text: z.string() })),
    }),
  }),
}
