const never = new Promise<never>(() => {});

/** A process that may be killed: from then on nothing that it called comes back. */
export interface Life {
  readonly isOver: boolean;
  end(): void;
  /** Rejects when it ends. */
  readonly ended: Promise<never>;
  /** The same object, as long as there is life. */
  bind<T extends object>(target: T): T;
}

export function createLife(): Life {
  let isOver = false;
  let end = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = () => {
      isOver = true;
      reject(new Error("crashed"));
    };
  });
  ended.catch(() => {}); // what races with it hears of it
  const call =
    (value: (...args: unknown[]) => unknown, target: object) =>
    (...args: unknown[]) => {
      const result = isOver ? never : value.apply(target, args);
      return result instanceof Promise ? result.finally(() => isOver && never) : result;
    };
  return {
    get isOver() {
      return isOver;
    },
    end: () => end(),
    ended,
    bind: (target) =>
      new Proxy(target, {
        get: (_, name) => {
          const value = target[name as keyof typeof target];
          return typeof value === "function" ? call(value as never, target) : value;
        },
        apply: (_, __, args) => call(target as never, target)(...args),
      }),
  };
}
