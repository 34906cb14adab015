// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
export interface paths {
    "/trees/{id}": {
        parameters: {
            query?: {
                depth?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get: operations["getTree"];
        put: operations["putTree"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nullable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getNullable"];
        put?: never;
        post?: never;
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
        Id: string;
        Tree: {
            id: components["schemas"]["Id"];
            children: components["schemas"]["Tree"][];
            parent?: components["schemas"]["Tree"] | null;
        };
        Nullable: {
            text: string | null;
            /** @enum {string|null} */
            colour: "red" | "blue" | null;
            either: components["schemas"]["Id"] | number;
            limit?: number;
        };
        Unused: {
            never?: string;
        };
    };
    responses: {
        /** @description A tree */
        Tree: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Tree"];
            };
        };
        /** @description No such tree */
        Missing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    message: string;
                };
            };
        };
    };
    parameters: {
        Id: components["schemas"]["Id"];
    };
    requestBodies: {
        Tree: {
            content: {
                "application/json": components["schemas"]["Tree"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getTree: {
        parameters: {
            query: {
                depth: string;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Tree"];
            404: components["responses"]["Missing"];
        };
    };
    putTree: {
        parameters: {
            query?: {
                depth?: number;
            };
            header?: never;
            path: {
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Tree"];
        responses: {
            200: components["responses"]["Tree"];
        };
    };
    getNullable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Null or not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nullable"];
                };
            };
        };
    };
}
