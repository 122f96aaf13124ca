/** A command is declared once: its flags give the help, the parser and the type of its options. */
import { Command, Option } from 'commander';

/** A flag whose parsed value is a `T`. */
export type Flag<T> = Option & { readonly value?: () => T };

type Flags = Readonly<Record<string, Option>>;
type Value<F> = F extends Flag<infer T> ? T : never;

/** The options that flags give. One that may be `undefined` is absent without its flag. */
export type OptionsOf<F extends Flags> = {
  readonly [Name in keyof F as undefined extends Value<F[Name]> ? never : Name]: Value<F[Name]>;
} & {
  readonly [Name in keyof F as undefined extends Value<F[Name]> ? Name : never]?:
    | Exclude<Value<F[Name]>, undefined>
    | undefined;
};

export interface Declaration {
  readonly about: string;
  /** Each argument and what it is. */
  readonly words?: Readonly<Record<string, string>>;
  /** Keyed by the names that commander gives their values, in the order of the help. */
  readonly flags: Flags;
  readonly help: string;
  /** Whether Ctrl-C ends it at once, since it has nothing to finish. */
  readonly endsAtOnce?: true;
}

export function flag(flags: string, about: string): Flag<boolean | undefined> {
  return new Option(flags, about);
}

/** A flag with a value, which is text unless it is parsed. @param parse - also gets the value of an earlier occurrence */
export function option<T = string, V extends T | undefined = undefined>(
  flags: string,
  about: string,
  parse?: (text: string, before?: T) => T,
  defaultValue?: V,
): Flag<T | Extract<V, undefined>> {
  const made = new Option(flags, about).default(defaultValue);
  return parse === undefined ? made : made.argParser(parse);
}

export function choice<const T extends string, V extends T | undefined = undefined>(
  flags: string,
  about: string,
  names: readonly T[],
  defaultValue?: V,
): Flag<T | Extract<V, undefined>> {
  return new Option(flags, about).choices(names).default(defaultValue);
}

export function required(flags: string, about: string): Flag<string> {
  return new Option(flags, about).makeOptionMandatory();
}

export function commandOf(name: string, { about, words = {}, flags, help }: Declaration): Command {
  const command = new Command(name).description(about).addHelpText('after', help);
  for (const [word, meaning] of Object.entries(words)) command.argument(word, meaning);
  for (const made of Object.values(flags)) command.addOption(made);
  return command;
}
