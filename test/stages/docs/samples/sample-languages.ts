import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundleScript, run, toServer } from "../run-program.js";

/** A language in which samples are written. */
export interface Language {
  needs: [path: string, install: string];
  /** Whether a mistake in one sample keeps all others from running. */
  compiled?: true;
  /** Writes the samples into a folder, and says how to run all of them, one after the other, in one process. */
  prepare(samples: Samples, folder: string): Promise<Command> | Command;
}

/** By its name, the text of each sample, and where it finds the API. */
export type Samples = ReadonlyMap<string, Sample>;
interface Sample {
  source: string;
  server: string;
}
interface Command {
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/** Stands before what each sample prints. */
const mark = "=== ";

function write(
  samples: Samples,
  folder: string,
  ending: string,
  edit: (text: string) => string = (text) => text,
): string[] {
  for (const [name, { source, server }] of samples)
    writeFileSync(join(folder, name + ending), edit(toServer(source, server)));
  return [...samples.keys()];
}

const inProcess = (command: string, file: string, main: string, folder: string): Command => {
  writeFileSync(join(folder, file), main);
  return { command, args: [file] };
};

const hasRequests = "/usr/lib/python3/dist-packages/requests/__init__.py";

/** Node runs what is written as a module, with top-level await; a failure is printed. */
function node(names: readonly string[], folder: string): Command {
  const main = `for (const name of ${JSON.stringify(names)}) {
  console.log(${JSON.stringify(mark)} + name);
  await import("./" + name + ".mjs").catch((error) => console.log(String(error)));
}`;
  return inProcess(process.execPath, "main.mjs", main, folder);
}

export const languages: Record<string, Language> = {
  cURL: {
    needs: ["/usr/bin/curl", "apt-get install curl"],
    prepare: (samples, folder) => {
      const lines = write(samples, folder, ".sh").map(
        (name) => `echo "${mark}${name}"; bash ${name}.sh 2>&1; echo`,
      );
      return inProcess("bash", "main.sh", lines.join("\n"), folder);
    },
  },
  Python: {
    needs: [hasRequests, "apt-get install python3-requests"],
    prepare: (samples, folder) => {
      const names = write(samples, folder, ".py", (text) => text.replace("YOUR_ACCESS_TOKEN", "sandbox"));
      const main = `for name in ${JSON.stringify(names)}:
    print("${mark}" + name)
    try:
        exec(compile(open(name + ".py").read(), name, "exec"), {})
    except BaseException as error:
        print(repr(error))`;
      return inProcess("/usr/bin/python3", "main.py", main, folder);
    },
  },
  JavaScript: {
    needs: [process.execPath, ""],
    prepare: (samples, folder) => {
      // The sample of the official docs leaves open where the token comes from.
      const edit = (text: string) =>
        text.includes("process.env") ? text : `const accessToken = "sandbox";\n${text}`;
      return node(write(samples, folder, ".mjs", edit), folder);
    },
  },
  TypeScript: {
    needs: [process.execPath, ""],
    prepare: async (samples, folder) => {
      for (const [name, { source, server }] of samples) {
        const text = await bundleScript(source, server).catch(
          (error: Error) => `throw ${JSON.stringify(error.message)}`,
        );
        writeFileSync(join(folder, `${name}.mjs`), text);
      }
      return node([...samples.keys()], folder);
    },
  },
  Go: {
    needs: ["/usr/bin/go", "apt-get install golang-go"],
    compiled: true,
    prepare: (samples, folder) => {
      const names = [...samples.keys()];
      const calls = names.map((name, at) => `\tattempt("${name}", sample${at})\n`);
      for (const [at, name] of names.entries())
        write(new Map([[name, samples.get(name) as Sample]]), folder, ".go", (text) =>
          text
            .replace("func main()", `func sample${at}()`)
            .replaceAll("log.Fatal(", "panic(") // would end all of them
            .replace('\t"log"\n', ""),
        );
      writeFileSync(join(folder, "go.mod"), "module samples\n\ngo 1.19\n");
      writeFileSync(
        join(folder, "main.go"),
        `package main

import "fmt"

func attempt(name string, sample func()) {
	fmt.Println("${mark}" + name)
	defer func() { fmt.Println(recover()) }()
	sample()
}

func main() {
${calls.join("")}}
`,
      );
      const GOCACHE = resolve("node_modules/.cache/go");
      return {
        command: "go",
        args: ["run", "."],
        env: { GOCACHE, GOFLAGS: "-mod=mod", GOTOOLCHAIN: "local" },
      };
    },
  },
  PHP: {
    needs: ["/usr/bin/php", "apt-get install php-cli php-curl"],
    prepare: (samples, folder) => {
      const main = `<?php
foreach (json_decode('${JSON.stringify(write(samples, folder, ".php"))}') as $name) {
    echo "${mark}$name\\n";
    try {
        (function ($file) { include $file; })("$name.php");
    } catch (Throwable $error) {
        echo $error->getMessage(), "\\n";
    }
}`;
      return inProcess("/usr/bin/php", "main.php", main, folder);
    },
  },
  Ruby: {
    needs: ["/usr/bin/ruby", "apt-get install ruby"],
    prepare: (samples, folder) => {
      const main = `${JSON.stringify(write(samples, folder, ".rb"))}.each do |name|
  puts "${mark}" + name
  begin
    load "./#{name}.rb"
  rescue Exception => error
    puts error.message
  end
end`;
      return inProcess("/usr/bin/ruby", "main.rb", main, folder);
    },
  },
};

/** Runs samples in one process, beside the files that they send, and gives what each printed. */
export async function runSamples(
  { prepare }: Language,
  samples: Samples,
  files: Record<string, string>,
): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "samples-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { command, args, env } = await prepare(samples, folder);
    const tokens = { ACCESS_TOKEN: "sandbox", AITRONOS_ACCESS_TOKEN: "sandbox" };
    const { stdout, stderr } = await run(command, args, { cwd: folder, env: { ...tokens, ...env } });
    const printed = stdout.split(new RegExp(`^${mark}`, "m")).slice(1);
    if (printed.length === 0) throw new Error(stderr);
    return new Map(
      printed.map((text) => [text.slice(0, text.indexOf("\n")), `${text.slice(text.indexOf("\n") + 1)}`]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
