import type { Files, TakenFile } from '#platform/files'
import { Refusal } from '#platform/refusal'

/** A file, or a Chinese sentence on why it was not taken along. */
export type Took =
  { readonly ok: true; readonly taken: TakenFile } | { readonly ok: false; readonly why: string }

/** Takes a file along, looked through like any other. What is refused is told and left out. */
export const takeAlong = async (
  files: Pick<Files, 'take'>,
  name: string,
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  largest: number,
): Promise<Took> => {
  try {
    return { ok: true, taken: await files.take(bytes, { name, largest }) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, why: `“${name.slice(0, 80)}”没有带过来：${error.detail}` }
  }
}
