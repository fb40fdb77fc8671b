import { call } from '../../api/call.ts'
import type { Given } from '../../api/operations.ts'

/** Hands a file over to the store of a body; throws Problem, which says what is wrong with the file. */
export const upload = (organisation: string, file: File): Promise<Given<'takeFile'>> => {
  const body = new FormData()
  body.set('file', file)
  return call('takeFile', { params: { organisation }, body })
}
