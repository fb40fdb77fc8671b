import { z } from 'zod'
import type { WechatCall } from './caller.ts'

/** A picture to be sent. */
export interface WechatImage {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const formOf = ({ name, mediaType, bytes }: WechatImage): FormData => {
  const form = new FormData()
  form.append('media', new Blob([bytes], { type: mediaType }), name)
  return form
}

const uploaded = z.object({ url: z.string().min(1) })

/** Sends a picture of a body, which does not use up the material library: JPEG or PNG below 1 MB. Gives its address. */
export const uploadBodyImage = async (call: WechatCall, image: WechatImage): Promise<string> =>
  (await call('/cgi-bin/media/uploadimg', formOf(image), uploaded)).url

const added = z.object({ media_id: z.string().min(1), url: z.string().optional() })

/** Puts a picture into the material library for good, where covers must be. Gives its id, and its address. */
export const addImage = async (
  call: WechatCall,
  image: WechatImage,
): Promise<{ readonly mediaId: string; readonly url: string | undefined }> => {
  const { media_id: mediaId, url } = await call(
    '/cgi-bin/material/add_material?type=image',
    formOf(image),
    added,
  )
  return { mediaId, url }
}
