import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { read, toJson } from '#modules/annual-report'
import { cellsOf, formOf } from '#statute/report-form'
import { filesLike, manifest, root, textOf } from './repository.ts'

const readmes = ['README.md', 'README.en.md'] as const

/** What stands in the fenced blocks of a language. */
const blocksOf = (file: string, language: string): readonly string[] =>
  [...textOf(file).matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].flatMap(([, named, body]) =>
    named === language && body !== undefined ? [body] : [],
  )

interface Example {
  readonly command: string
  readonly printed: readonly string[]
}

/** A line that starts with $ is typed, those behind it are the answer. */
const examplesIn = (file: string): readonly Example[] =>
  blocksOf(file, 'console').flatMap((block) =>
    block
      .trimEnd()
      .split(/^\$ /gmu)
      .slice(1)
      .map((example) => {
        const [command = '', ...printed] = example.trimEnd().split('\n')
        return { command, printed }
      }),
  )

const commandsIn = (file: string): readonly string[] => [
  ...blocksOf(file, 'sh').flatMap((block) => block.trim().split('\n')),
  ...examplesIn(file).map(({ command }) => command),
]

const scriptsIn = (commands: readonly string[]): readonly string[] =>
  commands.flatMap((command) =>
    [...command.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test|start)\b)/gu)].map(
      ([, run, short]) => run ?? short ?? '',
    ),
  )

/** The answer as a pattern: a line of … stands for any lines left out. */
const answerLike = (printed: readonly string[]): RegExp => {
  const lines = printed.map((line) =>
    line.trim() === '…' ? '(?:.*\\n)*?' : `${line.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}\\n`,
  )
  return new RegExp(`^${lines.join('')}\\n*$`, 'u')
}

const program = 'npm run -s gongkai -- '

/** A folder like the root as the examples see it, so that what they write is not left in the house. */
const desk = mkdtempSync(join(tmpdir(), 'gongkai-readme-'))
symlinkSync(join(root, 'demo'), join(desk, 'demo'))
after(() => {
  rmSync(desk, { recursive: true })
})

/** What a command prints. It may find errors (1), but must not fail (2). */
const run = (command: string): string => {
  assert.ok(command.startsWith(program), `cannot run ${command}`)
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/main.ts'), ...command.slice(program.length).split(' ')],
    { cwd: desk, encoding: 'utf8' },
  )
  assert.ok(status === 0 || status === 1, `${command}: ${stderr}`)
  return stdout
}

describe('what the READMEs say is so', () => {
  for (const file of readmes) {
    test(`${file}: every command has its script`, () => {
      const scripts = scriptsIn(commandsIn(file))
      assert.ok(scripts.includes('demo') && scripts.includes('test') && scripts.includes('gongkai'))
      assert.deepEqual(
        scripts.filter((script) => !(script in manifest.scripts)),
        [],
      )
    })

    test(`${file}: every example prints what stands under it`, () => {
      const examples = examplesIn(file)
      assert.ok(examples.length >= 2)
      for (const { command, printed } of examples) assert.match(run(command), answerLike(printed), command)
    })

    test(`${file}: the sample of the JSON is of the published schema, and of a real report`, () => {
      const [sample] = blocksOf(file, 'json').map((block): unknown => JSON.parse(block))
      assert.ok(typeof sample === 'object' && sample !== null)
      const validate = new Ajv2020().compile(
        JSON.parse(textOf('docs/schema/annual-report-1.schema.json')) as object,
      )
      assert.ok(validate(sample), JSON.stringify(validate.errors))
      const bytes = new TextEncoder().encode(textOf('demo/reports/wuhu-2023.json'))
      assert.partialDeepStrictEqual(toJson(read(bytes, 'wuhu-2023.json').report), sample)
    })

    test(`${file}: every row and column of table 2 is named`, () => {
      const named = new Set([...textOf(file).matchAll(/`(\w+)`/gu)].map(([, word]) => word))
      const keys = (['2019', '2021'] as const).flatMap((edition) =>
        formOf(edition).proactive.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ key }) => key)),
      )
      assert.deepEqual(
        keys.filter((key) => !named.has(key)),
        [],
      )
    })

    test(`${file}: the names of cells it shows are cells`, () => {
      const cells = new Set<string>(cellsOf(formOf('2021')).keys())
      const shown = [...textOf(file).matchAll(/`((?:proactive|requests|remedies)\.[\w.]+)`/gu)].map(
        ([, name]) => name ?? '',
      )
      assert.ok(shown.length >= 3)
      assert.deepEqual(
        shown.filter((name) => !cells.has(name)),
        [],
      )
    })
  }

  test('every other command of the program runs', () => {
    const shown = examplesIn('README.md').map(({ command }) => command)
    const others = commandsIn('README.md').filter(
      (command) => command.startsWith(program) && !shown.includes(command),
    )
    assert.ok(others.length >= 3)
    for (const command of others) assert.notEqual(run(command), '', command)
  })

  test('the commands CONTRIBUTING.md speaks of have their scripts', () => {
    const spoken = [...textOf('CONTRIBUTING.md').matchAll(/`(npm [^`]+)`/gu)].map(
      ([, command]) => command ?? '',
    )
    assert.ok(spoken.length > 5)
    assert.deepEqual(
      scriptsIn(spoken).filter((script) => !(script in manifest.scripts)),
      [],
    )
  })

  test('both languages give the same commands', () => {
    assert.deepEqual(commandsIn('README.en.md'), commandsIn('README.md'))
  })
})

describe('links', () => {
  for (const file of [...filesLike('*.md'), ...filesLike('docs/**/*.md')])
    test(`${file}: every link to a file leads there`, () => {
      const links = [...textOf(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/gu)].map(([, link]) => link ?? '')
      assert.deepEqual(
        links.filter(
          (link) => !/^[a-z]+:/u.test(link) && !existsSync(join(root, dirname(file), decodeURI(link))),
        ),
        [],
      )
    })
})
