import type { Letter } from '#statute/letters'
import type { Sealer } from '#platform/crypto'
import type { CaseMemory, RequestId } from '#modules/requests'
import { noDetails, sealDetails } from '../delivery/details.ts'
import type { DeliveryTables } from '../delivery/schema/index.ts'
import type { Reading, Writing } from '../delivery/schema/tables.ts'
import type { LetterId } from '../ids.ts'
import { openLetter, sealLetter } from '../issue/content.ts'
import type { LetterTables } from '../schema/index.ts'

/** A letter of which nothing is left but kind, number and day. */
const emptied = ({ kind, title, number, on }: Letter): Letter => ({
  kind,
  title,
  number,
  addressee: '',
  paragraphs: [],
  signer: '',
  on,
})

const present = (files: readonly (string | null)[]): readonly string[] =>
  files.filter((file) => file !== null)

interface Taken {
  readonly many: number
  readonly files: readonly string[]
}

/** Of attempts to deliver: who took it, where it went, the number of the post, the picture of the receipt. */
const forgetDeliveries = async (tx: Writing, request: RequestId, sealer: Sealer): Promise<Taken> => {
  const rows = await tx
    .selectFrom('letter_delivery')
    .innerJoin('letter', 'letter.id', 'letter_delivery.letter')
    .select(['letter_delivery.id', 'letter_delivery.proof'])
    .where('letter.request', '=', request)
    .execute()
  for (const { id } of rows)
    await tx
      .updateTable('letter_delivery')
      .set({ details: sealDetails(id, noDetails, sealer), mail_number: null, proof: null })
      .where('id', '=', id)
      .execute()
  return { many: rows.length, files: present(rows.map(({ proof }) => proof)) }
}

const forgetLetter = async (
  tx: Writing,
  { id, content }: { readonly id: LetterId; readonly content: string },
  sealer: Sealer,
): Promise<void> => {
  const letter = sealLetter(id, emptied(openLetter(id, content, sealer)), sealer)
  await tx
    .updateTable('letter')
    .set({ content: letter, docx: null, pdf: null, void_reason: null })
    .where('id', '=', id)
    .execute()
}

/** What letters say, their files, and why one was voided; what was drafted goes as a whole. */
const forgetLetters = async (tx: Writing, request: RequestId, sealer: Sealer): Promise<Taken> => {
  await tx.deleteFrom('letter_draft').where('request', '=', request).execute()
  const rows = await tx
    .selectFrom('letter')
    .select(['id', 'content', 'docx', 'pdf'])
    .where('request', '=', request)
    .execute()
  for (const row of rows) await forgetLetter(tx, row, sealer)
  return { many: rows.length, files: present(rows.flatMap(({ docx, pdf }) => [docx, pdf])) }
}

const office = { kept: '本机关的设定，不属于哪一件' }

/** The register's line of letters and of their delivery. Number, kind, day and state of each stay. */
export const letterMemory: CaseMemory<LetterTables & DeliveryTables, Reading> = {
  title: '文书和送达',
  tables: {
    letter: 'emptied',
    letter_draft: 'emptied',
    letter_delivery: 'emptied',
    letter_delivery_file: { kept: '只有给出的文件的 SM3 和大小' },
    letter_delivery_told: { kept: '只有提醒过的情况和时间' },
    letter_variant: office,
    letter_office: office,
    letter_serial: { kept: '只有最后的文号' },
  },
  forget: async (tx, request, { sealer }) => {
    const deliveries = await forgetDeliveries(tx, request, sealer)
    const letters = await forgetLetters(tx, request, sealer)
    return {
      counts: { letters: letters.many, deliveries: deliveries.many },
      files: [...letters.files, ...deliveries.files],
    }
  },
  holds: async (query, files) => {
    const drawn = await query
      .selectFrom('letter')
      .select(['docx', 'pdf'])
      .where((of) => of.or([of('docx', 'in', files), of('pdf', 'in', files)]))
      .execute()
    const proofs = await query
      .selectFrom('letter_delivery')
      .select('proof')
      .where('proof', 'in', files)
      .execute()
    return present([...drawn.flatMap(({ docx, pdf }) => [docx, pdf]), ...proofs.map(({ proof }) => proof)])
  },
}
