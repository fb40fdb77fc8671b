import { plain, type Noted, type Template } from './template.ts'

const sentence = (text: string): string => plain(text).replace(/[。；;.]+$/u, '')

const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是']

const enumerated = (lines: readonly string[]): string =>
  lines.length === 1
    ? (lines[0] ?? '')
    : lines.map((line, index) => `${ordinals[index] ?? ''}${line}`).join('；')

const of = (noted: readonly Noted[], kind: Noted['kind']): readonly string[] =>
  noted.filter((one) => one.kind === kind).map(({ title }) => sentence(title))

/** 五、存在的主要问题及改进情况. */
export const problems: readonly Template[] = [
  {
    id: 'problems.last',
    part: '五',
    opens: true,
    when: (_, { lastProblems }) => lastProblems.length > 0,
    say: ({ lastProblems }) =>
      `{=last}年度报告提出的问题，本年改进情况如下：${enumerated(
        lastProblems.map(({ title, result }) =>
          result === null
            ? `对“${sentence(title)}”，改进措施仍在落实`
            : `对“${sentence(title)}”，${sentence(result)}`,
        ),
      )}。`,
  },
  {
    id: 'problems.now',
    part: '五',
    opens: true,
    when: (_, { noted }) => noted.some(({ kind }) => kind === 'problem'),
    say: ({ noted }) => `{=year}年工作中存在的主要问题：${enumerated(of(noted, 'problem'))}。`,
  },
  {
    id: 'problems.late',
    part: '五',
    when: (value) => value('handled.late') > 0,
    say: '有{handled.late}件申请的答复超过法定期限，期限提醒和交办科室的衔接不够紧密。',
  },
  {
    id: 'problems.interpretation',
    part: '五',
    when: (value) => value('interpretation.done') < value('interpretation.expected'),
    say: '部分文件的解读没有与文件同步发布。',
  },
  {
    id: 'problems.measures',
    part: '五',
    opens: true,
    when: (_, { noted }) => noted.some(({ kind }) => kind === 'measure'),
    say: ({ noted }) => `下一步的改进措施：${enumerated(of(noted, 'measure'))}。`,
  },
  {
    id: 'problems.unwritten',
    part: '五',
    opens: true,
    when: (_, { noted }) => !noted.some(({ kind }) => kind === 'problem'),
    say: '（请写明本年存在的主要问题和改进措施。可以先在“年度记录”里逐条登记，再重新起草这一部分。）',
  },
]
