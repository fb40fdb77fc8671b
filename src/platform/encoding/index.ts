/** Bytes to text, in whatever encoding old systems of Chinese offices left them. */
export { decodePage, decodeText } from './decode.ts'
