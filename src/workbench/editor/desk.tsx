import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useMemo, useRef, useState } from 'react'
import { useKinds } from '../documents/use-kinds.ts'
import type { Document, Finding } from '../documents/words.ts'
import { LeaveGuard } from '../parts/leave-guard.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Choices } from './acts/choices.tsx'
import { placeOf } from './form/field.tsx'
import { CheckLinks } from './gate/check-links.tsx'
import { Findings } from './gate/findings.tsx'
import { stepFrom, useStepKeys } from './gate/steps.ts'
import { Progress } from './gate/progress.tsx'
import { Head } from './head.tsx'
import { Notes } from './notes.tsx'
import { ChangedNote } from './read/changed-note.tsx'
import { useSaveKey } from './save-key.ts'
import type { Tab } from './tabs.tsx'
import { canSave, DeskTabs, tabOf } from './tabs.tsx'
import type { TextHandle } from './text/handle.ts'
import { maskIn } from './working/mask.ts'
import { useFindings } from './working/use-findings.ts'
import { useWorking } from './working/use-working.ts'

const focusOn = (where: string): void => {
  const place = window.document.getElementById(placeOf(where))
  place?.scrollIntoView({ block: 'center' })
  place?.focus({ preventScroll: true })
}

/** A document on the desk: written or read on the left, what the gates say and what may be done on the right. */
export const Desk = ({ document }: { readonly document: Document }): ReactNode => {
  const { notification } = App.useApp()
  const { kinds } = useKinds()
  const text = useRef<TextHandle>(null)
  /** Masks asked for while the editor is still on its way. */
  const early = useRef<readonly Finding[]>([])
  const maySave = canSave(document)
  const [tab, setTab] = useState<Tab>(tabOf(document))
  const working = useWorking(document, ({ voided }) => {
    if (voided.length > 0)
      notification.warning({
        title: '改动以后，这些签署不再有效，要重新签署',
        description: voided.map(({ step, person }) => `${person}（${step}）`).join('、'),
        duration: 0,
      })
  })
  const { content, dirty, change } = working
  const [stage, setStage] = useState(document.stage)
  if (stage !== document.stage) {
    setStage(document.stage)
    // Sent in, it is read; sent back, it is written again.
    if (!dirty) setTab(tabOf(document))
  }
  const checked = useFindings(document, content, dirty)
  // What was mended is gone from the list at once; the next check has it no more.
  const [mended, setMended] = useState<ReadonlySet<Finding>>(new Set())
  const findings = useMemo(
    () => checked.findings.filter((finding) => !mended.has(finding)),
    [checked.findings, mended],
  )
  const examined = { ...checked, findings }
  const save = (): void => {
    if (maySave) working.save(text.current === null ? {} : { body: text.current.html() })
  }
  useSaveKey(save)
  const writing = tab === 'write' && maySave
  const later = (findings: readonly Finding[]): readonly Finding[] => {
    early.current = [...early.current, ...findings]
    return []
  }
  const mend = (findings: readonly Finding[]): void => {
    const inText = findings.filter(({ where }) => where === 'body')
    const done = text.current === null ? later(inText) : text.current.mend(inText)
    const missed = text.current === null ? 0 : inText.length - done.length
    if (missed > 0) notification.info({ title: `正文里有 ${missed} 处已经变了，请等检查完再改。` })
    const elsewhere = findings.filter(({ where }) => where !== 'body')
    // From the end, so that the places before stay where they are.
    const patched = elsewhere
      .toSorted((one, other) => (other.start ?? 0) - (one.start ?? 0))
      .reduce((now, finding) => ({ ...now, ...maskIn(now, finding) }), content)
    if (elsewhere.length > 0) change(patched)
    setMended((was) => new Set([...was, ...done, ...elsewhere]))
  }
  const mask = (finding: Finding): void => {
    const { where, quote, masked, gate } = finding
    if (gate === 'content') {
      mend([finding])
      return
    }
    if (where === 'body' && text.current === null) later([finding])
    if (where === 'body' && quote !== null && masked !== null && text.current?.replace(quote, masked) === 0)
      notification.info({ title: `正文里没有连着的“${quote}”，可能跨了行或者单元格，请手工改。` })
    const patch = maskIn(content, finding)
    if (patch !== undefined) change(patch)
  }
  const [shown, setShown] = useState<Finding>()
  const show = (finding: Finding): void => {
    const { where, quote } = finding
    setShown(finding)
    if (where !== 'body' || quote === null || text.current?.show(quote, finding) !== true) focusOn(where)
  }
  const step = (by: 1 | -1): void => {
    const next = writing ? stepFrom(examined.findings, shown, by) : undefined
    if (next !== undefined) show(next)
  }
  useStepKeys(step)
  const offeredInReading = writing ? [] : (['sign', 'secrecy', 'send-back'] as const)
  const inBar = document.choices
    .filter(({ event, allowed }) => allowed && offeredInReading.some((one) => one === event))
    .map(({ event }) => event)
  return (
    <>
      <LeaveGuard
        dirty={dirty}
        lost="离开以后，这台电脑的浏览器里还留着一份，下次打开这份文件时可以找回来。"
      />
      <Head
        of={document}
        actions={
          <>
            <span className="soft save-state" role="status">
              {dirty ? '有改动没有保存' : ''}
            </span>
            <a className="to-side" href="#desk-side">
              检查和办理
            </a>
            {(writing || dirty) && (
              <Button
                type={dirty ? 'primary' : 'default'}
                disabled={!dirty}
                loading={working.saving}
                onClick={save}
                title="Ctrl+S"
              >
                保存
              </Button>
            )}
          </>
        }
      />
      <ProblemNote problem={working.overtaken ? null : working.problem} />
      <Notes document={document} working={working} />
      {!writing && <ChangedNote document={document} />}
      <div className="desk">
        <div className="desk-main">
          <DeskTabs
            document={document}
            kinds={kinds}
            working={working}
            findings={examined.findings}
            tab={tab}
            onTab={setTab}
            onReady={(handle) => {
              text.current = handle
              if (handle === null) return
              const asked = early.current
              early.current = []
              for (const finding of asked) mask(finding)
            }}
          />
        </div>
        <aside id="desk-side" className="desk-side" tabIndex={-1} aria-label="检查和办理">
          <Choices document={document} dirty={dirty} elsewhere={['save', ...inBar]} />
          <Findings
            content={content}
            examined={examined}
            showing={writing ? '到那里' : '去修改'}
            onShow={
              maySave
                ? (finding) => {
                    if (writing) show(finding)
                    else setTab('write')
                  }
                : undefined
            }
            onMask={writing ? mask : undefined}
            onMendAll={writing ? mend : undefined}
            onStep={writing ? step : undefined}
            links={maySave && <CheckLinks document={document} />}
            onJustify={
              writing
                ? ({ justify }, basis) => {
                    if (justify !== null) change({ justified: [...content.justified, { ...justify, basis }] })
                  }
                : undefined
            }
            onDropJustified={
              writing
                ? (index) => {
                    change({ justified: content.justified.filter((_, at) => at !== index) })
                  }
                : undefined
            }
          />
          <Progress document={document} />
        </aside>
      </div>
    </>
  )
}
