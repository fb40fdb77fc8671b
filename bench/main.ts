import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Benchmark, Context, Result } from './support/benchmark.ts'
import { resultOf } from './support/benchmark.ts'
import { tableOf } from './support/print.ts'

const ending = '.bench.ts'
const usage = '用法：npm run bench [-- 项目名… --json --strict]'

const isBenchmark = (value: unknown): value is Benchmark =>
  typeof value === 'object' && value !== null && 'name' in value && 'run' in value && 'target' in value

const load = async (name: string): Promise<Benchmark> => {
  const module: unknown = await import(join(import.meta.dirname, `${name}${ending}`))
  const benchmark: unknown =
    typeof module === 'object' && module !== null && 'benchmark' in module ? module.benchmark : undefined
  if (!isBenchmark(benchmark) || benchmark.name !== name)
    throw new Error(`bench/${name}${ending} does not export the benchmark of its name`)
  return benchmark
}

const allNames = async (): Promise<readonly string[]> =>
  (await readdir(import.meta.dirname))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()

const context: Context = {
  say: (sentence) => {
    process.stderr.write(`${sentence}\n`)
  },
}

const run = async (
  names: readonly string[],
  json: boolean,
): Promise<readonly (readonly [Benchmark, Result])[]> => {
  const results: (readonly [Benchmark, Result])[] = []
  for (const benchmark of await Promise.all(names.map(load))) {
    context.say(`${benchmark.name}：${benchmark.title}`)
    const result = resultOf(benchmark, await benchmark.run(context))
    results.push([benchmark, result])
    if (json) process.stdout.write(`${JSON.stringify(result)}\n`)
  }
  return results
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false } },
})
const known = await allNames()
const unknown = positionals.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  context.say(`没有这个项目：${unknown.join('、')}。现有 ${known.join('、')}。${usage}`)
  process.exitCode = 2
} else {
  const results = await run(positionals.length > 0 ? positionals : known, values.json)
  if (!values.json) process.stdout.write(tableOf(results))
  if (values.strict && results.some(([, { met }]) => !met)) process.exitCode = 1
}
