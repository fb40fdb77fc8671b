import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readDocument, toDocx, valueOf } from '#modules/annual-report'
import { plainReport } from './support/reports.ts'

/** Not a part of the house: where it is missing the test is skipped. */
const office = 'soffice'
const installed = spawnSync(office, ['--version'], { timeout: 60_000 }).status === 0
const skip = installed ? false : 'LibreOffice (soffice) is not installed here'

test(
  'LibreOffice opens the Word files of both editions and lays out every page; its PDF is read back',
  { skip },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-word-'))
    try {
      const names = ['2019', '2021'] as const
      for (const edition of names)
        writeFileSync(join(folder, `${edition}.docx`), await toDocx(plainReport(21, { edition })))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const files = names.map((edition) => `${edition}.docx`)
      spawnSync(office, [profile, '--headless', '--convert-to', 'pdf', ...files], {
        cwd: folder,
        timeout: 120_000,
      })
      for (const edition of names) {
        const pdf = readFileSync(join(folder, `${edition}.pdf`))
        const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/gu) ?? []
        const written = plainReport(21, { edition })
        const { report } = await readDocument(pdf, '年报.pdf')
        assert.equal(report.organisation, written.organisation)
        for (const [name, cell] of report.cells)
          if (cell.state === 'number') assert.equal(cell.value, valueOf(written.cells.get(name)), name)
        assert.ok([...report.cells.values()].filter((cell) => cell.state !== 'number').length <= 12)
        assert.ok(pages.length >= 3 && pages.length <= 8, `${edition}: ${pages.length} pages`)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
