/** A page as pixels: three bytes a pixel, red first, row by row from above. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}
