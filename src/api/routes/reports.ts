import { titleOf } from '#modules/annual-report'
import type { WrittenFile } from '#modules/report-desk'
import { checkSent, largestReport, writeSent } from '#modules/report-desk'
import { deskOperations as operations } from '../contract/desk.ts'
import { perform } from '../route/route.ts'
import { bytesOf, sentFile } from '../route/upload.ts'

const savedFile = ({ name, mediaType, bytes }: WrittenFile) => ({
  name,
  mediaType,
  bytes: new Uint8Array(bytes),
})

/** 年报自查 for staff. Nothing that is sent in is kept, so nothing is written to the trail. */
export const reportRoutes = [
  perform(operations.checkReport, {
    limit: 'heavy',
    may: { permission: 'report.check', within: true },
    changes: false,
    run: async ({ services: { checker }, upload }) => {
      const { name, bytes } = await bytesOf(sentFile(upload), largestReport)
      const { report, problems, findings, repairs, json } = await checkSent(checker, { name, bytes })
      const { organisation, year, edition } = report
      return {
        title: titleOf(report),
        organisation,
        year,
        edition,
        problems: [...problems],
        findings: findings.map((finding) => ({ ...finding, cells: [...finding.cells] })),
        repairs: repairs.map((repair) => ({ ...repair, edits: [...repair.edits] })),
        json,
      }
    },
  }),
  perform(operations.writeReport, {
    limit: 'heavy',
    may: { permission: 'report.check', within: true },
    changes: false,
    run: async ({ services: { checker }, input: { body } }) =>
      savedFile(await writeSent(checker, body.format, body.json, body.repair)),
  }),
]
