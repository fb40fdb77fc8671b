import type { ReportDigest } from '#modules/annual-report'
import { checkAmong, checkReport, digestOf, read } from '#modules/annual-report'

/**
 * A process of its own for one batch, so that its peak of memory is its own. Pages come in on standard input as
 * batch-pages.ts writes them; each is read, checked and thrown away, only digests are kept. Prints one line of JSON.
 */

async function* pagesIn(stream: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0)
  for await (const chunk of stream) {
    held = Buffer.concat([held, chunk])
    while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
      const end = 4 + held.readUInt32BE(0)
      yield held.subarray(4, end)
      held = held.subarray(end)
    }
  }
}

const digests: ReportDigest[] = []
let findings = 0
let busy = 0

for await (const page of pagesIn(process.stdin)) {
  const start = performance.now()
  const name = `${digests.length}.html`
  const { report } = read(page, name)
  findings += checkReport(report).length
  digests.push(digestOf(report, name))
  busy += performance.now() - start
}

const start = performance.now()
const among = checkAmong(digests)
const together = performance.now() - start

const mebibytes = (bytes: number): number => bytes / 1024 / 1024
const peak = mebibytes(process.resourceUsage().maxRSS * 1024)
globalThis.gc?.()
const heap = mebibytes(process.memoryUsage().heapUsed)

process.stdout.write(
  `${JSON.stringify({
    // Counted after the memory: what is measured is alive until then.
    count: digests.length,
    findings: findings + among.size,
    // Reports a second: read, checked and digested, then held against each other.
    rate: digests.length / ((busy + together) / 1000),
    // Seconds of holding them against each other.
    together: together / 1000,
    peak,
    heap,
  })}\n`,
)
