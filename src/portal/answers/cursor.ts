import { isDatabaseError } from '#platform/db'
import { Refusal } from '#platform/refusal'

/** Asks for a page of a list; where the address does not say where it begins, it is refused with a sentence. */
export const paged = async <Result>(list: Promise<Result>): Promise<Result> => {
  try {
    return await list
  } catch (error) {
    if (isDatabaseError(error) && error.kind === 'cursor')
      throw new Refusal('bad-request', 'cursor', '网址不完整', '这一页的网址不完整，请回到列表的第一页再翻。')
    throw error
  }
}
