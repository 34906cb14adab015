// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
type Whole = Blob | Date | Uint8Array | ((...args: never) => unknown);
export interface ReadableList<T> extends Array<Readable<T>> {}
export type Readable<T> = T extends $Write<any> ? never : T extends $Read<infer U> ? Readable<U> : T extends Whole ? T : T extends (infer Item)[] ? number extends T["length"] ? ReadableList<Item> : {
    [K in keyof T]: Readable<T[K]>;
} : T extends readonly unknown[] ? {
    [K in keyof T]: Readable<T[K]>;
} : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Write<any> ? never : K]: Readable<T[K]>;
} : T;
export interface WritableList<T> extends Array<Writable<T>> {}
export type Writable<T> = T extends $Read<any> ? never : T extends $Write<infer U> ? Writable<U> : T extends Whole ? T : T extends (infer Item)[] ? number extends T["length"] ? WritableList<Item> : {
    [K in keyof T]: Writable<T[K]>;
} : T extends readonly unknown[] ? {
    [K in keyof T]: Writable<T[K]>;
} : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? never : K]: Writable<T[K]>;
} & {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? K : never]?: never;
} : T;
export interface paths {
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        User: {
            id: $Read<number>;
            name: string;
            password: $Write<string>;
            address: {
                street: string;
                verified: $Read<boolean>;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["User"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
}
