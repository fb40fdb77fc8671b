import { drawDocxs, drawPdfs } from '#platform/paper'
import { letterPaper } from './letter-papers.ts'

/** A process of its own that draws letters as PDF and as Word, ours or by the bare libraries: `letters-run.ts ours 1000`. */
const [, , how = 'ours', many = '1000'] = process.argv
const count = Number(many)
const atOnce = 50

const ours = async (from: number, to: number): Promise<number> => {
  const papers = Array.from({ length: to - from }, (_, index) => letterPaper(from + index))
  const pdfs = await drawPdfs(papers)
  const words = await drawDocxs(papers)
  return [...pdfs.map(({ bytes }) => bytes), ...words].reduce((sum, { length }) => sum + length, 0)
}

const bare = async (from: number, to: number): Promise<number> => {
  const { bareDocx, barePdf } = await import('./bare-letters.ts')
  let size = 0
  for (let index = from; index < to; index += 1)
    size += (await barePdf(index)).length + (await bareDocx(index)).length
  return size
}

const draw = how === 'ours' ? ours : bare
// Warm before the clock runs.
await draw(0, 5)
const began = performance.now()
let size = 0
for (let from = 0; from < count; from += atOnce) size += await draw(from, Math.min(from + atOnce, count))
const seconds = (performance.now() - began) / 1000
const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ rate: count / seconds, peak, size: size / count }))
