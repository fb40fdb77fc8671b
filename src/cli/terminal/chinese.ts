import type { Command, HelpConfiguration } from 'commander'
import { widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { errorInChinese } from './errors.ts'

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const argumentsOf = (command: Command): readonly string[] =>
  command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}…` : argument.name()
    return argument.required ? `<${name}>` : `[${name}]`
  })

const pathOf = (command: Command | null): readonly string[] =>
  command === null ? [] : [...pathOf(command.parent), command.name()]

const withExtra = (description: string, extra: readonly string[]): string =>
  extra.length === 0 ? description : `${description}（${extra.join('；')}）`

/** commander's help with every word of its own in Chinese, and widths as a terminal draws them. */
const help: HelpConfiguration = {
  displayWidth: widthOf,
  boxWrap: (text, width) => wrap(text, width).join('\n'),
  styleTitle: (title) => titles[title] ?? title,
  commandUsage: (command) =>
    [...pathOf(command), '[选项]', ...(command.commands.length > 0 ? ['<命令>'] : argumentsOf(command))].join(
      ' ',
    ),
  subcommandTerm: (command) => [command.name(), ...argumentsOf(command)].join(' '),
  optionDescription: ({ description, argChoices, defaultValue }) =>
    withExtra(description, [
      ...(argChoices === undefined ? [] : [`可选 ${argChoices.join('、')}`]),
      ...(typeof defaultValue === 'string' ? [`默认 ${defaultValue}`] : []),
    ]),
}

/** Makes a command speak Chinese: its help, its errors, its hints. Commands made from it inherit this. */
export const inChinese = (command: Command): Command =>
  command
    .configureHelp(help)
    .configureOutput({
      outputError: (message, write) => {
        write(`${errorInChinese(message)}\n`)
      },
    })
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [命令]', '显示一个命令的用法')
    .showHelpAfterError('加上 --help 可以看用法和示例。')
    .exitOverride()
