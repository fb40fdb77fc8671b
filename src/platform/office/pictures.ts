import { plainJpeg, plainPng } from '#platform/pictures'

/** A picture that may stay: PNG or JPEG, without words beside it. Others (EMF, WMF, SVG) draw with words. */
export const keptPicture = (
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly end: 'png' | 'jpeg' } | undefined => {
  const png = plainPng(bytes)
  if (png !== undefined) return { bytes: png, end: 'png' }
  const jpeg = plainJpeg(bytes)
  return jpeg === undefined ? undefined : { bytes: jpeg, end: 'jpeg' }
}
