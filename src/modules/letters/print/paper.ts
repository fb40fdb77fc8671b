import type { Letter, LetterKind, Paragraph } from '#statute/letters'
import { letterOf } from '#statute/letters'
import type { Block, Paper } from '#platform/paper'
import type { IssuedLetter } from '../issue/content.ts'

const plain = (text: string, noIndent = false): Block => ({
  kind: 'paragraph',
  runs: [{ text }],
  ...(noIndent && { noIndent: true as const }),
})

/** Passages kept together as a list: an article's number in front stays where the clerk put it. */
const blocksOf = ({ text, passage, mode }: Paragraph): readonly Block[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => plain(each, mode === 'blank' && passage === 'to'))

/** Who signs and the day: nothing on a form somebody else fills in. */
const signatureOf = ({ kind, signer, on }: Letter): readonly Block[] =>
  on === null || kind === 'thirdPartyReply'
    ? []
    : [
        {
          kind: 'signature',
          body: signer,
          date: on,
          ...(letterOf(kind).addressee !== 'file' && { seal: true as const }),
        },
      ]

/** Whether a letter goes out in the name of its office: no record of the file, no form somebody else fills in. */
const isOurs = (kind: LetterKind): boolean =>
  letterOf(kind).addressee !== 'file' && kind !== 'thirdPartyReply'

/** As much as one small line at the foot holds. */
const footLine = 44

/** How the office is reached: at the foot where it is one line and nothing comes after it. */
const footOf = ({ paragraphs }: Letter): string | undefined => {
  const last = paragraphs.at(-1)
  return last?.passage === 'contact' && last.text.length <= footLine && !last.text.includes('\n')
    ? last.text
    : undefined
}

/**
 * A letter as a paper by GB/T 9704: number below the title, or below the red head where its office prints one, addressee,
 * text, signature, contact at the foot.
 */
export const paperOf = (letter: IssuedLetter): Paper => {
  const footer = footOf(letter)
  const told = footer === undefined ? letter.paragraphs : letter.paragraphs.slice(0, -1)
  return {
    title: letter.title,
    language: 'zh-CN',
    ...(letter.redHead !== undefined && isOurs(letter.kind) && { redHead: letter.redHead }),
    ...(letter.number !== null && { number: letter.number }),
    blocks: [
      ...(letter.addressee === '' ? [] : [plain(letter.addressee, true)]),
      ...told.flatMap(blocksOf),
      ...signatureOf(letter),
    ],
    ...(footer !== undefined && { footer }),
    pageNumbers: true,
  }
}
